package dev.integrationslist.bootstrap.endtoend;

import org.junit.jupiter.api.Nested;

/** The end-to-end tests on the store in the heap. */
class MemoryEndToEndTest {
    @Nested
    class Signing extends SignInContract implements OnMemory {}

    @Nested
    class Visibility extends VisibilityContract implements OnMemory {}

    @Nested
    class Paging extends PagingContract implements OnMemory {}

    @Nested
    class EmptyParameters extends EmptyParametersContract implements OnMemory {}

    @Nested
    class CallLimits extends CallLimitContract implements OnMemory {}
}
