package vn.danvan.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A request that says nothing but why. */
public record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}
