package vn.danvan.kernel.subplan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanId;

/** One agency's sub-plan under one plan; there is one. Its key is {@code KH158/HB.HU.DABAC}. */
public record SubPlanId(PlanId plan, AgencyId agency) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SubPlanId parse(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 2) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
        return new SubPlanId(new PlanId(parts[0]), new AgencyId(parts[1]));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "subplan";
    }

    @Override
    @JsonValue
    public String key() {
        return plan.key() + "/" + agency.key();
    }

    @Override
    public String toString() {
        return stream();
    }
}
