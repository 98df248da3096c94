package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.adapter.mongo.TestServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The end-to-end tests on every MongoDB that is there. */
@ExtendWith(MongoJavaServerDeviations.class)
@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class MongoEndToEndTest {
    @Parameter
    private TestServer server;

    @Nested
    class Signing extends SignInContract implements OnMongo {
        @Override
        public TestServer server() {
            return server;
        }
    }

    @Nested
    class Visibility extends VisibilityContract implements OnMongo {
        @Override
        public TestServer server() {
            return server;
        }
    }

    @Nested
    class Paging extends PagingContract implements OnMongo {
        @Override
        public TestServer server() {
            return server;
        }
    }

    @Nested
    class EmptyParameters extends EmptyParametersContract implements OnMongo {
        @Override
        public TestServer server() {
            return server;
        }
    }

    @Nested
    class CallLimits extends CallLimitContract implements OnMongo {
        @Override
        public TestServer server() {
            return server;
        }
    }
}
