package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LogPage;
import io.smallrye.mutiny.Uni;

/** Reads what nodes tell each other, from where it has come to. One sync after the other. */
final class LogReader {

    /** Who is told. */
    interface Listener {

        void told(Notice notice);

        /** No one knows what was told. */
        void lost();

        /** The same, because there is something in the log that is no notice. */
        void damaged();
    }

    private final InvalidationLog log;
    private final boolean consistent;
    private final Listener listener;
    private volatile @Nullable Cursor cursor;

    /** @param consistent whether an answer must tell of every notice that came before it, at twice the read units */
    LogReader(InvalidationLog log, boolean consistent, Listener listener) {
        this.log = log;
        this.consistent = consistent;
        this.listener = listener;
    }

    /** @return the block it has come to; null if it has seen none */
    @Nullable
    Long block() {
        Cursor at = cursor;
        return at == null || at.id() == null ? null : at.block();
    }

    /**
     * Lazy: 1 request, or more where the place is lost. Fails if the log could not be read; then it goes on from where it was.
     */
    Uni<Void> sync() {
        return Uni.createFrom().deferred(() -> {
            Cursor at = cursor;
            return at == null ? goToTheEnd()
                    : log.from(at.block(), consistent)
                            .chain(page -> read(at, page) ? done() : page.isAll() ? again(at) : goToTheEnd());
        });
    }

    /** An answer that is not consistent may be one of a moment ago, when less was there. */
    private Uni<Void> again(Cursor at) {
        return log.from(at.block(), true).chain(page -> read(at, page) ? done() : goToTheEnd());
    }

    private Uni<Void> goToTheEnd() {
        return log.newest().invoke(newest -> {
            listener.lost();
            cursor = Cursor.atEndOf(newest);
        }).replaceWithVoid();
    }

    private boolean read(Cursor at, LogPage page) {
        Cursor.Step step = at.read(page);
        if (step == null) {
            return false;
        }
        boolean isDamaged = step.isDamaged();
        List<Notice> notices = new ArrayList<>(step.records().size());
        for (String record : step.records()) {
            Notice notice = Notice.read(record);
            if (notice == null) {
                isDamaged = true;
            } else {
                notices.add(notice);
            }
        }
        if (isDamaged) {
            listener.damaged();
        } else {
            notices.forEach(listener::told);
        }
        cursor = step.next();
        return true;
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
