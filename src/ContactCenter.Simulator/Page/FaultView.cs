using ContactCenter.Simulator.Faults;

namespace ContactCenter.Simulator.Page;

/// <summary>A rule that is in force, as the page has it.</summary>
internal sealed record FaultView(
    int Id,
    FaultKind Kind,
    string? On,
    double Share,
    int? Next,
    int? Left,
    int Struck,
    double? Seconds,
    int? Status,
    bool AfterEffect)
{
    public static FaultView Of(ActiveFault fault) => new(
        fault.Id,
        fault.Rule.Kind,
        fault.Rule.On,
        fault.Rule.Share,
        fault.Rule.Next,
        fault.Left,
        fault.Injections,
        fault.Rule.Seconds,
        fault.Rule.Status,
        fault.Rule.AfterEffect);
}
