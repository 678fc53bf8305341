package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;

class StartListenerTest {

    private static StartListener listener(boolean reactive) {
        return new StartListener(new UnmanagedUnit(new UnitFacts("bourse", Set.of("com.acme.Share"), Optional.of("<default>"),
                reactive, false, Validation.FAIL, List.of())));
    }

    @Test
    void schemaToolOfHibernateOrm_isReplaced_butNotThatOfHibernateReactive() {
        assertThat(listener(false).contributeServiceInitiators()).hasSize(1);
        assertThat(listener(true).contributeServiceInitiators()).isEmpty();
    }
}
