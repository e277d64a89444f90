using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>What came of asking the application for an NCCO.</summary>
/// <param name="Ncco">What it wants done; <c>null</c>: nothing.</param>
/// <param name="Fault">Why no address could be brought to a good answer, in one sentence for people; <c>null</c>: one could.</param>
internal readonly record struct NccoReply(Ncco? Ncco, string? Fault)
{
    public static NccoReply Nothing => default;

    public static NccoReply Failure(string fault) => new(null, fault);
}
