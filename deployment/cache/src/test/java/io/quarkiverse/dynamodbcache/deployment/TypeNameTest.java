package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.jandex.Index;
import org.jboss.jandex.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.deployment.types.TypeParser;

class TypeNameTest {

    @ParameterizedTest
    @ValueSource(strings = { "primitive", "array", "arrays", "nested", "generic", "genericArray", "bounded", "below", "any" })
    void name_isReadAsTheTypeItIsTheNameOf(String method) throws Exception {
        Method reflected = Types.class.getDeclaredMethod(method);

        String name = TypeName.of(returnType(method)).orElseThrow();

        assertThat(TypeParser.parse(name)).isEqualTo(TypeParser.parse(reflected.getGenericReturnType().getTypeName()));
        assertThat(name).isEqualTo(reflected.getGenericReturnType().getTypeName());
    }

    @Test
    void typeVariable_hasNone() throws IOException {
        assertThat(TypeName.of(returnType("variable"))).isEmpty();
        assertThat(TypeName.of(returnType("ofVariable"))).isEmpty();
        assertThat(TypeName.of(returnType("arrayOfVariable"))).isEmpty();
    }

    private static Type returnType(String method) throws IOException {
        return Index.of(Types.class).getClassByName(Types.class).firstMethod(method).returnType();
    }

    record Nested() {
    }

    interface Types {
        int primitive();

        long[] array();

        String[][] arrays();

        Nested nested();

        Map<String, List<Nested>> generic();

        List<String[]>[] genericArray();

        Optional<? extends Number> bounded();

        List<? super Integer> below();

        List<?> any();

        <T> T variable();

        <T> Map<String, List<T>> ofVariable();

        <T> T[] arrayOfVariable();
    }
}
