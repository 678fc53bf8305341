package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/** Those parts of one write that were found, in their order. */
record FoundParts(PartsReference reference, List<Part> parts) {

    /** @param parts of any writes, in the order of their sort keys */
    static FoundParts among(List<Part> parts, PartsReference reference) {
        List<Part> own = new ArrayList<>();
        for (Part part : parts) {
            if (part.writeId().equals(reference.writeId()) && part.number() == own.size()) {
                own.add(part);
            }
        }
        return new FoundParts(reference, own);
    }

    FoundParts and(List<Part> further) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(further);
        return among(all, reference);
    }

    boolean areAll() {
        return parts.size() == reference.count();
    }

    /** @return empty unless there are all of them, and they are as long as they were written */
    Optional<EncodedValue> value() {
        if (!areAll() || parts.isEmpty()) {
            return Optional.empty();
        }
        boolean text = parts.get(0).content().text() != null;
        long length = 0;
        for (Part part : parts) {
            String content = part.content().text();
            if (text != (content != null)) {
                return Optional.empty();
            }
            length += content != null ? content.length() : part.content().bytes().length;
        }
        return length != reference.length() ? Optional.empty() : Optional.of(text ? text() : binary());
    }

    private EncodedValue text() {
        StringBuilder whole = new StringBuilder((int) reference.length());
        parts.forEach(part -> whole.append(part.content().text()));
        return EncodedValue.text(whole.toString());
    }

    private EncodedValue binary() {
        byte[] whole = new byte[(int) reference.length()];
        int end = 0;
        for (Part part : parts) {
            byte[] bytes = part.content().bytes();
            System.arraycopy(bytes, 0, whole, end, bytes.length);
            end += bytes.length;
        }
        return EncodedValue.binary(whole);
    }
}
