namespace ContactCenter.Calls.Resources;

/// <summary>A department of the plan in force.</summary>
/// <param name="Open">Whether it is open at this moment.</param>
/// <param name="NoTransfer">Why no call can be moved to it at this moment, as a sentence; <c>null</c>: one can.</param>
internal sealed record DepartmentResource(string Name, bool Open, string? NoTransfer)
{
    public static DepartmentResource Of(DepartmentModel department, DateTimeOffset now) =>
        new(department.Name, department.Hours.IsOpenAt(now), department.WhyNoCallIsMovedTo(now));
}
