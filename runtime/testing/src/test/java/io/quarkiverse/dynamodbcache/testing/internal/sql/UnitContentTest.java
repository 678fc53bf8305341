package io.quarkiverse.dynamodbcache.testing.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

class UnitContentTest {

    private static Set<String> tables(Class<?>... leftAlone) {
        try (SessionFactory factory = new Configuration()
                .addAnnotatedClasses(Person.class, Employee.class, Share.class, Holding.class, Animal.class, Dog.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:")
                .buildSessionFactory()) {
            Set<String> names = new HashSet<>();
            List.of(leftAlone).forEach(entity -> names.add(entity.getName()));
            return UnitContent.tables(factory.unwrap(SessionFactoryImplementor.class), new LeftAlone(names));
        }
    }

    @Test
    void allTables_areRead() {
        assertThat(tables()).extracting(UnitContentTest::simple).containsExactlyInAnyOrder("Person", "Employee", "Share",
                "Holding", "Holding_tags", "Holding_friends", "Animal", "Dog");
    }

    @Test
    void tablesOfOtherServices_areNot_norThoseOfWhatExtendsThem_norWhatACollectionHolds() {
        assertThat(tables(Person.class, Share.class)).extracting(UnitContentTest::simple)
                .containsExactlyInAnyOrder("Holding", "Holding_tags", "Holding_friends", "Animal", "Dog");
    }

    @Test
    void managedEntity_thatAnUnmanagedOneExtends_isReadWithoutThat() {
        assertThat(tables(Employee.class, Dog.class)).extracting(UnitContentTest::simple)
                .contains("Person", "Animal").doesNotContain("Employee", "Dog");
    }

    private static String simple(String table) {
        return table.substring(table.lastIndexOf('$') + 1);
    }

    @Entity(name = "Person")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Person {

        @Id
        public long id;
    }

    @Entity(name = "Employee")
    static class Employee extends Person {
    }

    @Entity(name = "Animal")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Animal {

        @Id
        public long id;
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {
    }

    @Entity(name = "Share")
    static class Share {

        @Id
        public long id;
    }

    @Entity(name = "Holding")
    static class Holding {

        @Id
        public long id;

        @OneToMany
        @JoinColumn
        public Set<Share> shares = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "Holding_tags")
        public Set<String> tags = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "Holding_friends")
        public Set<Person> friends = new HashSet<>();
    }
}
