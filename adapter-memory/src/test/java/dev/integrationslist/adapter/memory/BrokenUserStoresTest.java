package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.storagecontract.UserStoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** User stores with one defect each, which the contract detects. */
class BrokenUserStoresTest {
    static Stream<BrokenUserStore> broken() {
        return Stream.concat(UserLookupDefects.all(), UserShapeDefects.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void contractDetectsADefect(BrokenUserStore broken) {
        assertThat(failures(broken)).isNotEmpty();
    }

    @Test
    void contractAcceptsACorrectStore() {
        assertThat(failures(new BrokenUserStore("correct", BrokenUserStore::store, store -> store)))
                .isEmpty();
    }

    private static List<Throwable> failures(UserStoreContract contract) {
        List<Executable> tests = new ArrayList<>(List.of(
                contract::knownUserSignsInWithTheirToken,
                contract::unknownUserDoesNotSignIn,
                contract::unknownTokenDoesNotSignIn,
                contract::hashIsComparedAsText,
                contract::tokenOfAnotherUserDoesNotSignIn,
                contract::sharedTokenSignsInEachOfItsUsers,
                contract::confusableIdentifiersAreDistinct,
                contract::everyOneOfManyTokensSignsIn,
                contract::everyOneOfManyUsersSignsIn,
                contract::deactivatedUserDoesNotSignIn,
                contract::missingUsersMeanThatNobodySignsIn,
                contract::missingPermissionsAndSettingsMeanDefaults,
                contract::missingPermissionsDoNotAffectSettings,
                contract::missingSettingsDoNotAffectPermissions,
                contract::changeOfAUserIsSeen,
                contract::changeOfPermissionsAndSettingsIsSeen,
                contract::concurrentLookupsAreAnsweredAsAlone));
        contract.storedShapes()
                .flatMap(DynamicContainer::getChildren)
                .map(test -> ((DynamicTest) test).getExecutable())
                .forEach(tests::add);
        return tests.stream().flatMap(test -> failure(test).stream()).toList();
    }

    private static Optional<Throwable> failure(Executable test) {
        try {
            test.execute();
            return Optional.empty();
        } catch (Throwable failure) {
            return Optional.of(failure);
        }
    }
}
