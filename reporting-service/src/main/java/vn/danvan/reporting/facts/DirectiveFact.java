package vn.danvan.reporting.facts;

import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;

/** A document that the plans rest on. */
public record DirectiveFact(DirectiveId directive, String number, String title, long logIndex) {

    static DirectiveFact fold(DirectiveEvent event, Moment at) {
        return switch (event) {
            case DirectiveEvent.Registered e -> new DirectiveFact(e.directive(), e.number(), e.title(), at.logIndex());
        };
    }
}
