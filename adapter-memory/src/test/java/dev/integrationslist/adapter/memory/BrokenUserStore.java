package dev.integrationslist.adapter.memory;

import static dev.integrationslist.adapter.memory.UserEdits.each;
import static dev.integrationslist.adapter.memory.UserEdits.with;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.UserStoreContract;
import dev.integrationslist.storagecontract.harness.UserStoreUnderTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A user store with a defect, which the harness can change. */
final class BrokenUserStore implements UserStoreContract {
    static final List<Document> NONE = List.of();

    private final String name;
    private final UserStoreUnderTest defect;
    private final UserStore lasting;
    private final AtomicReference<UserStore> current = new AtomicReference<>(store(NONE, NONE, NONE));

    BrokenUserStore(String name, UserStoreUnderTest defect, UnaryOperator<UserStore> lasting) {
        this.name = name;
        this.defect = defect;
        this.lasting = lasting.apply((id, hash) -> current.get().findUser(id, hash));
    }

    @Override
    public UserStore storeOf(List<Document> users, List<Document> permissions, List<Document> settings) {
        current.set(defect.storeOf(users, permissions, settings));
        return lasting;
    }

    @Override
    public boolean replace(List<Document> users, List<Document> permissions, List<Document> settings) {
        storeOf(users, permissions, settings);
        return true;
    }

    static UserStore store(List<Document> users, List<Document> permissions, List<Document> settings) {
        return new MemoryWorkspace(NONE, users, permissions, settings);
    }

    static BrokenUserStore of(String name, UserStoreUnderTest defect) {
        return new BrokenUserStore(name, defect, store -> store);
    }

    static BrokenUserStore stores(String name, UnaryOperator<UserStore> defect) {
        return new BrokenUserStore(name, BrokenUserStore::store, defect);
    }

    static BrokenUserStore identifiers(String name, UnaryOperator<String> defect) {
        return stores(name, store -> (id, hash) -> store.findUser(defect.apply(id), hash));
    }

    static BrokenUserStore answers(String name, BiFunction<UserAccess, String, UserAccess> defect) {
        return stores(name, store -> (id, hash) -> store.findUser(id, hash).map(access -> defect.apply(access, hash)));
    }

    static BrokenUserStore users(String name, UnaryOperator<Document> defect) {
        return of(name, (users, permissions, settings) -> store(each(users, defect), permissions, settings));
    }

    static BrokenUserStore permissions(String name, UnaryOperator<Document> defect) {
        return of(name, (users, permissions, settings) -> store(users, each(permissions, defect), settings));
    }

    static BrokenUserStore settings(String name, UnaryOperator<Value> defect) {
        return of(
                name,
                (users, permissions, settings) -> store(users, permissions, each(settings, setting -> {
                    Value value = setting.get("value");
                    return value == null ? setting : with(setting, "value", defect.apply(value));
                })));
    }

    @Override
    public String toString() {
        return name;
    }
}
