using System.Text.Json;

namespace ContactCenter.Simulator.Nccos;

/// <param name="Keys">How keys are collected; <c>null</c>: they are not.</param>
/// <param name="Speech">How speech is recognised; <c>null</c>: it is not.</param>
/// <param name="Asynchronous">Each key is posted by itself, and the next action runs at once.</param>
/// <param name="Events">Where the result goes; otherwise to the leg's own address.</param>
public sealed record InputAction(KeyInput? Keys, SpeechInput? Speech, bool Asynchronous, EventsOption Events) : NccoAction("input")
{
    internal static InputAction Read(OptionReader options)
    {
        var dtmf = options.Object("dtmf");
        var speech = options.Object("speech");
        var types = Types(options, dtmf is not null, speech is not null);
        var asynchronous = options.OneOf("mode", "synchronous", "asynchronous") == "asynchronous";
        if (asynchronous && (speech is not null || types.Contains("speech")))
            options.Fault("mode", "can be asynchronous for dtmf only");
        if (asynchronous && dtmf is not null && dtmf.All.Any())
            options.Fault("dtmf", "must be left out in asynchronous mode");

        var keys = dtmf is null ? KeyInput.ReadFlat(options) : KeyInput.Read(dtmf);
        var words = speech is null ? SpeechInput.Default : SpeechInput.Read(speech);
        return new InputAction(
            types.Contains("dtmf") ? keys : null,
            types.Contains("speech") ? words : null,
            asynchronous,
            options.Events("eventUrl", "eventMethod"));
    }

    /// <summary>Old NCCOs name no type: then the settings that are there tell, and keys are the default.</summary>
    private static string[] Types(OptionReader options, bool dtmf, bool speech)
    {
        if (!options.Has("type"))
        {
            return (dtmf, speech) switch
            {
                (true, true) => ["dtmf", "speech"],
                (false, true) => ["speech"],
                _ => ["dtmf"],
            };
        }

        string[] types = [.. options.Texts("type") ?? ["dtmf"]];
        if (types.Length == 0 || types.Any(type => type is not ("dtmf" or "speech")))
            options.Fault("type", "must name dtmf, speech, or both");
        CheckNamed("dtmf");
        CheckNamed("speech");
        return types;

        void CheckNamed(string type)
        {
            if (!types.Contains(type) && options.Raw(type) is { ValueKind: JsonValueKind.Object } settings && settings.EnumerateObject().Any())
                options.Fault(type, "has options, and type does not name it");
        }
    }
}

/// <param name="TimeOut">Seconds of silence after the last key.</param>
/// <param name="MaxDigits">Keys that end the input.</param>
/// <param name="SubmitOnHash">Whether <c>#</c> ends it.</param>
public sealed record KeyInput(int TimeOut, int MaxDigits, bool SubmitOnHash)
{
    private static readonly string[] Names = ["timeOut", "maxDigits", "submitOnHash"];

    internal static KeyInput Read(OptionReader options)
    {
        var keys = ReadOptions(options);
        options.RefuseTheRest();
        return keys;
    }

    /// <summary>Old NCCOs, which name no type, have the options beside the action's own.</summary>
    internal static KeyInput ReadFlat(OptionReader options)
    {
        if (options.Has("type"))
            return new KeyInput(3, 4, SubmitOnHash: false);
        foreach (var name in Names.Where(options.Has))
            options.Deviate(name, "belongs into dtmf");
        return ReadOptions(options);
    }

    private static KeyInput ReadOptions(OptionReader options) =>
        new(options.Integer("timeOut", 0, 10) ?? 3, options.Integer("maxDigits", 1, 20) ?? 4, options.Flag("submitOnHash"));
}

/// <param name="Leg">Who is listened to; <c>null</c>: the leg that runs the NCCO.</param>
/// <param name="EndOnSilence">Seconds of silence that end the speech.</param>
/// <param name="StartTimeout">Seconds until somebody must have begun to speak.</param>
/// <param name="MaxDuration">Seconds that the speech may last.</param>
/// <param name="SaveAudio">Whether the result has a recording.</param>
public sealed record SpeechInput(string? Leg, double EndOnSilence, int StartTimeout, int MaxDuration, bool SaveAudio)
{
    internal static SpeechInput Default { get; } = new(null, 2, 10, 60, SaveAudio: false);

    internal static SpeechInput Read(OptionReader options)
    {
        SpeechLanguages.Read(options, SpeechLanguages.Recognised);
        options.Texts("context");
        options.Integer("sensitivity", 10, 100);
        ProviderReader.Read(options, isTalk: false);
        var legs = options.Texts("uuid");
        if (legs is { Count: not 1 })
            options.Fault("uuid", "must be an array of one leg");
        var speech = new SpeechInput(
            legs is [var leg] ? leg : null,
            options.Number("endOnSilence", 0.4, 10) ?? Default.EndOnSilence,
            options.Integer("startTimeout", 1, 60) ?? Default.StartTimeout,
            options.Integer("maxDuration", 1, 60) ?? Default.MaxDuration,
            options.Flag("saveAudio"));
        options.RefuseTheRest();
        return speech;
    }
}
