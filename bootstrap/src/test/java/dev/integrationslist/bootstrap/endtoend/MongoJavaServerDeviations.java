package dev.integrationslist.bootstrap.endtoend;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Skips, with the reason, what mongo-java-server is known to fail at. Each is tried all the same, and fails the build where
 * it goes well, so that none is listed in vain. Every other server has to pass.
 */
final class MongoJavaServerDeviations implements InvocationInterceptor {
    /** Why a test fails that has an argument with this text. */
    private static final Map<String, String> REASONS =
            Map.of("\"mixed\"", "mongo-java-server cannot sort values of several types: its comparison is no order");

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        Optional<String> reason = isMongoJavaServer(test) ? reason(test.getArguments()) : Optional.empty();
        if (reason.isEmpty()) {
            invocation.proceed();
            return;
        }
        try {
            invocation.proceed();
        } catch (AssertionError known) {
            throw new TestAbortedException(reason.get(), known);
        }
        throw new AssertionError("it goes well, so this is true no more: " + reason.get());
    }

    private static boolean isMongoJavaServer(ReflectiveInvocationContext<Method> test) {
        return test.getTarget()
                .filter(target -> target instanceof OnMongo on && on.server().isMongoJavaServer())
                .isPresent();
    }

    private static Optional<String> reason(List<Object> arguments) {
        return REASONS.keySet().stream()
                .filter(text -> arguments.stream()
                        .anyMatch(argument -> String.valueOf(argument).contains(text)))
                .findFirst()
                .map(REASONS::get);
    }
}
