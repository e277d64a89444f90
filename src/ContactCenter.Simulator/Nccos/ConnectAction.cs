
namespace ContactCenter.Simulator.Nccos;

/// <param name="Endpoint">Who is called.</param>
/// <param name="From">The number that is shown; <c>null</c>: unknown.</param>
/// <param name="RandomFrom">Whether one of the application's numbers is shown.</param>
/// <param name="Synchronous">Whether a failure may be answered with an NCCO.</param>
/// <param name="Timeout">Seconds of ringing.</param>
/// <param name="Limit">Seconds of talking.</param>
/// <param name="Detection">How a machine is found out, if it is.</param>
/// <param name="Events">Where the new leg's events go; otherwise to the application's address.</param>
/// <param name="Ringback">The file that the caller hears while it rings.</param>
public sealed record ConnectAction(
    VoiceEndpoint Endpoint,
    string? From,
    bool RandomFrom,
    bool Synchronous,
    int Timeout,
    int Limit,
    MachineDetection? Detection,
    EventsOption Events,
    string? Ringback) : NccoAction("connect")
{
    private const int MaxSeconds = 7_200;

    internal static ConnectAction Read(OptionReader options)
    {
        var from = options.Text("from");
        var random = options.Flag("randomFromNumber");
        if (from is not null && random)
            options.Fault("randomFromNumber", "cannot be used together with from");
        if (from is not null && !VoiceEndpoint.IsE164(from))
        {
            options.Deviate("from", $"{VoiceEndpoint.E164Rule}: the caller is unknown");
            from = null;
        }

        return new ConnectAction(
            ReadEndpoint(options),
            from,
            random,
            options.OneOf("eventType", "synchronous") is not null,
            options.Integer("timeout", 1, 120) ?? 60,
            options.Integer("limit", 1, MaxSeconds) ?? MaxSeconds,
            MachineDetection.Read(options, "machineDetection", options.NameOf("advancedMachineDetection", "advanced_machine_detection")),
            options.Events("eventUrl", "eventMethod"),
            options.PlainUrl("ringbackTone"));
    }

    private static VoiceEndpoint ReadEndpoint(OptionReader options)
    {
        if (options.Single("endpoint") is { } endpoint)
            return EndpointReader.Read(endpoint, inNcco: true);
        if (!options.Has("endpoint"))
            options.Fault("endpoint", "is missing");
        return new VoiceEndpoint(EndpointType.Phone, "");
    }
}
