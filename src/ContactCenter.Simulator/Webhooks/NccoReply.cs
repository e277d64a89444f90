using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>What came of asking the application for an NCCO.</summary>
/// <param name="Ncco">What it wants done; <c>null</c>: nothing.</param>
/// <param name="Failed">No address could be brought to a good answer.</param>
internal readonly record struct NccoReply(Ncco? Ncco, bool Failed)
{
    public static NccoReply Nothing => new(null, Failed: false);

    public static NccoReply Failure => new(null, Failed: true);
}
