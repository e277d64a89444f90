using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Nccos;

/// <summary>How strictly NCCOs and requests are read.</summary>
/// <param name="AllowUnknownOptions">Whether an option that is not defined is passed over.</param>
/// <param name="IsStrict">Whether what the platform takes undocumented is refused.</param>
/// <param name="SocketHeaderBytes">How large the <c>headers</c> of a WebSocket may be.</param>
/// <param name="ProviderOptions">Where a provider needs options.</param>
/// <param name="EventMethodNeedsUrl">Whether how events are sent counts only beside where they are sent to.</param>
internal sealed record ReadingRules(
    bool AllowUnknownOptions, bool IsStrict, int SocketHeaderBytes, ProviderOptions ProviderOptions, bool EventMethodNeedsUrl)
{
    public static ReadingRules Of(SimulatorOptions options) => new(
        options.AllowUnknownOptions,
        options.Checks == CheckLevel.Strict,
        options.Unspecified.SocketHeaderBytes,
        options.Unspecified.ProviderOptions,
        options.Unspecified.EventMethodNeedsUrl);
}
