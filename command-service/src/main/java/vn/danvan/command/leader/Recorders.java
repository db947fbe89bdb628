package vn.danvan.command.leader;

import static vn.danvan.kernel.DomainError.require;

import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationClass;

/**
 * Who records the leaders of an association: the board that answers for officers where tasks are assigned; the association
 * itself where it governs itself (plan, II.2 and II.3).
 */
final class Recorders {

    private Recorders() {}

    static void mayRecord(Actor actor, AssociationFacts association) {
        actor.mustBe(Role.ORGANISATION_BOARD, Role.ASSOCIATION);
        boolean board = actor.is(Role.ORGANISATION_BOARD);
        require(board || association.association().equals(actor.association()), KernelCode.NOT_FOUND);
        boolean assigned = association.associationClass() == AssociationClass.ASSIGNED;
        boolean own = association.association().equals(actor.association()) && actor.is(Role.ASSOCIATION);
        require(assigned ? board : own, KernelCode.NOT_PERMITTED);
    }
}
