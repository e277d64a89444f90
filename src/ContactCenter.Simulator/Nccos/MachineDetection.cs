namespace ContactCenter.Simulator.Nccos;

/// <summary>How a machine that answers is found out.</summary>
/// <param name="HangsUp">Whether a machine's leg is ended.</param>
/// <param name="Waits">Whether the NCCO waits for the finding.</param>
/// <param name="TellsWho">Whether human or machine is told.</param>
/// <param name="TellsBeep">Whether the beep is told.</param>
/// <param name="TakesNcco">Whether the event may be answered with an NCCO.</param>
/// <param name="BeepTimeout">Seconds to wait for the beep.</param>
public sealed record MachineDetection(bool HangsUp, bool Waits, bool TellsWho, bool TellsBeep, bool TakesNcco, int BeepTimeout)
{
    private const int DefaultBeepTimeout = 45;

    internal static MachineDetection? Read(OptionReader options, string simpleName, string advancedName)
    {
        var simple = options.OneOf(simpleName, "continue", "hangup");
        if (options.Object(advancedName) is { } advanced)
            return ReadAdvanced(advanced);
        return simple is null ? null
            : new MachineDetection(simple == "hangup", Waits: false, TellsWho: true, TellsBeep: false, TakesNcco: false, DefaultBeepTimeout);
    }

    private static MachineDetection ReadAdvanced(OptionReader options)
    {
        var hangsUp = options.OneOf("behavior", "continue", "hangup") == "hangup";
        var mode = options.OneOf("mode", "default", "detect", "detect_beep") ?? "detect";
        var beep = options.Integer("beep_timeout", 30, 120) ?? DefaultBeepTimeout;
        options.RefuseTheRest();
        return new MachineDetection(
            hangsUp,
            Waits: mode != "default",
            TellsWho: mode != "detect_beep",
            TellsBeep: mode != "detect",
            TakesNcco: mode != "detect_beep",
            beep);
    }
}
