package io.quarkiverse.dynamodbcache.testing.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;

class TestDataTest {

    private final List<String> steps = new ArrayList<>();

    /** The tests whose life is played here. */
    @DataIsolation(Isolation.TRUNCATE)
    static class Suite {

        void asItsClass() {
        }

        @DataIsolation(Isolation.ROLLBACK)
        void rolledBack() {
        }

        static class Nested {

            void asTheOuterClass() {
            }
        }
    }

    private static class Unannotated {

        void test() {
        }
    }

    private record Noting(String name, List<String> steps, Optional<Throwable> mistake, boolean rollsBack)
            implements
                Participant {

        @Override
        public void begin(TestRun test) {
            steps.add(name + " begins " + test.isolation());
        }

        @Override
        public void end(TestRun test, Optional<Throwable> failure) {
            steps.add(name + " ends " + test.name());
            mistake.ifPresent(thrown -> {
                throw (Error) thrown;
            });
        }
    }

    private TestData data(Participant... participants) {
        return new TestData(List.of(participants), Isolation.NAMESPACE);
    }

    private Noting noting(String name) {
        return new Noting(name, steps, Optional.empty(), false);
    }

    private static void begin(TestData data, Class<?> suite, String method) {
        try {
            Method test = suite.getDeclaredMethod(method);
            data.begin(suite, test, Optional.empty());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void isolation_isThatOfTheMethod_orItsClass_orTheOneAroundIt_orTheDefault() {
        TestData data = data(new Noting("A", steps, Optional.empty(), true));
        begin(data, Suite.class, "rolledBack");
        begin(data, Suite.class, "asItsClass");
        begin(data, Suite.Nested.class, "asTheOuterClass");
        begin(data, Unannotated.class, "test");

        assertThat(steps).filteredOn(step -> step.contains("begins")).containsExactly("A begins ROLLBACK", "A begins TRUNCATE",
                "A begins TRUNCATE", "A begins NAMESPACE");
    }

    @Test
    void whoBeginsFirst_endsLast() {
        TestData data = data(noting("A"), noting("B"));
        begin(data, Suite.class, "asItsClass");
        data.end(Optional.empty());

        assertThat(steps).containsExactly("A begins TRUNCATE", "B begins TRUNCATE", "B ends TestDataTest$Suite.asItsClass",
                "A ends TestDataTest$Suite.asItsClass");
    }

    @Test
    void mistakeOfOne_keepsNoOtherFromEnding() {
        NoClassDefFoundError mistake = new NoClassDefFoundError("missing");
        TestData data = data(noting("A"), new Noting("B", steps, Optional.of(mistake), false));
        begin(data, Suite.class, "asItsClass");

        assertThatThrownBy(() -> data.end(Optional.empty())).isSameAs(mistake);
        assertThat(steps).last().isEqualTo("A ends TestDataTest$Suite.asItsClass");
    }

    @Test
    void testThatWasKeptFromEnding_endsBeforeTheNext() {
        TestData data = data(noting("A"));
        begin(data, Suite.class, "asItsClass");
        begin(data, Unannotated.class, "test");

        assertThat(steps).containsExactly("A begins TRUNCATE", "A ends TestDataTest$Suite.asItsClass", "A begins NAMESPACE");
    }

    @Test
    void rollback_isRefused_whereNothingCanBeRolledBack() {
        assertThatThrownBy(() -> begin(data(noting("A")), Suite.class, "rolledBack"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@DataIsolation(ROLLBACK)").hasMessageContaining("no Hibernate ORM")
                .hasMessageContaining("Use NAMESPACE");
    }
}
