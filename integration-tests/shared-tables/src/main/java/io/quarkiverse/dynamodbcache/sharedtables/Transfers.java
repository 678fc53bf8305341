package io.quarkiverse.dynamodbcache.sharedtables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mails;
import io.quarkiverse.dynamodbcache.sharedtables.register.Register;

/** Moves shares, and tells someone by mail: in one transaction, or, wrongly, in one for each step. */
@ApplicationScoped
public class Transfers {

    private final Register register;
    private final Mails mails;

    Transfers(Register register, Mails mails) {
        this.register = register;
        this.mails = mails;
    }

    @Transactional
    public int atomic(Transfer transfer) {
        return inSteps(transfer);
    }

    public int inSteps(Transfer transfer) {
        int changed = register.add(transfer.from(), -transfer.amount()) + register.add(transfer.to(), transfer.amount());
        mails.send(transfer.mailTo());
        return changed;
    }

    @Transactional
    public int noted(Transfer transfer) {
        mails.note(transfer.mailTo() + " (tried)");
        return inSteps(transfer);
    }

    /** @param mailTo nothing is sent to one without an address: that fails */
    public record Transfer(long from, long to, int amount, String mailTo) {
    }
}
