package io.quarkiverse.dynamodbcache.deployment.unmanaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.Unmanaged;
import io.quarkiverse.dynamodbcache.deployment.unmanaged.legacy.OfPackage;
import io.quarkiverse.dynamodbcache.deployment.unmanaged.legacy.inner.OfInnerPackage;

class UnmanagedEntitiesTest {

    private static UnmanagedEntities annotatedOf(Class<?>... application) throws IOException {
        UnmanagedEntities found = new UnmanagedEntities(Index.of(application));
        found.addAnnotated();
        return found;
    }

    private static UnmanagedEntities namedOf(String pattern, Class<?>... application) throws IOException {
        UnmanagedEntities found = new UnmanagedEntities(Index.of(application));
        found.addNamed(pattern);
        return found;
    }

    @Test
    void annotatedEntity_isFound() throws IOException {
        UnmanagedEntities found = annotatedOf(Annotated.class, NotAnnotated.class);

        assertThat(found.jpaEntities()).containsExactly(Annotated.class.getName());
        assertThat(found.dynamoDbBeans()).isEmpty();
        assertThat(found.mistakes()).isEmpty();
    }

    @Test
    void annotatedPackage_meansItsEntities_butNotThoseOfPackagesBelow() throws Exception {
        UnmanagedEntities found = annotatedOf(Class.forName(OfPackage.class.getPackageName() + ".package-info"),
                OfPackage.class, OfPackage.Nested.class, OfInnerPackage.class);

        assertThat(found.jpaEntities()).containsExactly(OfPackage.class.getName(), OfPackage.Nested.class.getName());
    }

    @Test
    void packageWithoutEntities_isAMistake() throws Exception {
        UnmanagedEntities found = annotatedOf(Class.forName(OfPackage.class.getPackageName() + ".package-info"),
                OfInnerPackage.class);

        assertThat(found.mistakes()).singleElement().asString().contains("the package holds no @Entity",
                OfPackage.class.getPackageName());
    }

    @Test
    void annotatedClassWithoutTable_isAMistake() throws IOException {
        UnmanagedEntities found = annotatedOf(NoEntity.class);

        assertThat(found.mistakes()).singleElement().asString().contains(NoEntity.class.getName(),
                "neither an @Entity nor a @DynamoDbBean or @DynamoDbImmutable");
        assertThat(found.jpaEntities()).isEmpty();
    }

    @Test
    void annotatedMappedSuperclass_meansTheEntitiesThatExtendIt() throws IOException {
        UnmanagedEntities found = annotatedOf(Base.class, Between.class, Derived.class, NotAnnotated.class);

        assertThat(found.jpaEntities()).containsExactly(Derived.class.getName());
        assertThat(found.mistakes()).isEmpty();
    }

    @Test
    void mappedSuperclassOfNothing_isAMistake() throws IOException {
        assertThat(annotatedOf(Base.class).mistakes()).singleElement().asString().contains(Base.class.getName(),
                "no @Entity of this application extends that mapped superclass");
    }

    @Test
    void entityThatExtendsAnUnmanagedOne_isUnmanagedToo() throws IOException {
        assertThat(annotatedOf(Annotated.class, Heir.class, NoHeir.class).jpaEntities())
                .containsExactly(Annotated.class.getName(), Heir.class.getName());
        assertThat(namedOf(Annotated.class.getName(), Annotated.class, Heir.class).jpaEntities())
                .contains(Heir.class.getName());
    }

    @Test
    void namedClass_isFound() throws IOException {
        UnmanagedEntities found = namedOf(NotAnnotated.class.getName(), Annotated.class, NotAnnotated.class);

        assertThat(found.jpaEntities()).containsExactly(NotAnnotated.class.getName());
    }

    @Test
    void namedPackage_meansThoseBelowToo() throws IOException {
        UnmanagedEntities found = namedOf(OfPackage.class.getPackageName() + ".*", OfPackage.class, OfInnerPackage.class,
                NotAnnotated.class);

        assertThat(found.jpaEntities()).containsExactly(OfPackage.class.getName(), OfInnerPackage.class.getName());
    }

    @Test
    void nameThatMatchesNothing_isAMistake() throws IOException {
        for (String name : List.of("com.acme.Typo", "com.acme.*", "*", NoEntity.class.getName())) {
            assertThat(namedOf(name, Annotated.class, NoEntity.class).mistakes()).singleElement().asString()
                    .contains("quarkus.unmanaged.entities names '" + name + "'", "quarkus.index-dependency");
        }
    }

    @Unmanaged
    @Entity
    static class Annotated {
    }

    @Entity
    static class NotAnnotated {
    }

    @Entity
    static class Heir extends Annotated {
    }

    static class NoHeir extends Annotated {
    }

    @Unmanaged
    static class NoEntity {
    }

    @Unmanaged
    @MappedSuperclass
    static class Base {
    }

    @MappedSuperclass
    static class Between extends Base {
    }

    @Entity
    static class Derived extends Between {
    }
}
