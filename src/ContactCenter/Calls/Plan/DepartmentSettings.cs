using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Vocabulary;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads one entry of section <c>Departments</c>.</summary>
internal sealed class DepartmentSettings(
    IConfiguration configuration, IReadOnlyDictionary<string, HoursModel> hours, IReadOnlySet<string> ownNumbers, Func<string, bool> isAttribute)
{
    public const string OurHoldMusic = "/audio/hold.mp3";

    public DepartmentModel Read(SettingsReader section)
    {
        var whenClosed = section.Choice("WhenClosed", WhenClosed.End);
        var bridge = section.Choice("Bridge", Bridge.Conversation);
        var model = new DepartmentModel
        {
            Name = section.Name,
            Endpoints = ReadEndpoints(section),
            SipHeaders = ReadSipHeaders(section),
            Bridge = bridge,
            RingTime = section.Seconds("RingSeconds", 25, 1, 120),
            LongestWait = section.Seconds("LongestWaitSeconds", 300, 5, 7200),
            Connecting = Prompt.Read(section, "Connecting", $"Please wait while we connect you to {section.Name}."),
            HoldMusic = ReadHoldMusic(section),
            Hours = ReadHours(section),
            ClosedMessage = Prompt.Read(section, "ClosedMessage", whenClosed == WhenClosed.Message
                ? "We are closed at the moment."
                : "We are closed at the moment. Please call again during our business hours. Goodbye."),
            WhenClosed = whenClosed,
            DetectMachines = section.Flag("DetectMachines", false),
            AcceptPrompt = Prompt.Read(section, "AcceptPrompt"),
            Apology = Prompt.Read(section, "Apology",
                "We are sorry, nobody can take your call right now. Press 1 to try again, 2 to leave a message, or 3 to end the call. You can also "
                    + "say: again, message, or goodbye."),
            ApologyChoices = ReadApologyChoices(section),
            MinConfidence = section.Number("MinConfidence", 0.4, 0, 1),
            LeaveMessage = Prompt.Read(section, "LeaveMessage", "Please leave your message after the tone. Press the hash key when you have finished."),
            Recording = RecordingSettings.Read(section, bridge),
            Vocabulary = ReadVocabulary(section),
            Survey = section.Flag("Survey", true),
        };
        section.Section("Retention");
        section.RefuseUnknownKeys();
        if (model.Bridge == Bridge.Connect)
            RefuseWithConnect(section, model);
        return model;
    }

    /// <summary>The call is over for both when the agent leaves, and no leg of it is asked for by us.</summary>
    private static void RefuseWithConnect(SettingsReader section, DepartmentModel model)
    {
        if (model.Survey)
            section.Fault("Survey", "must be false with Bridge Connect: the platform ends the caller's leg when the agent leaves");
        if (model.AcceptPrompt is not null && model.Endpoints.Any(endpoint => endpoint is not DepartmentEndpoint.Phone))
            section.Fault("AcceptPrompt", "must be absent with Bridge Connect unless all endpoints are phones: no other can be asked before it is connected");
    }

    private ImmutableArray<DepartmentEndpoint> ReadEndpoints(SettingsReader section)
    {
        var endpoints = ImmutableArray.CreateBuilder<DepartmentEndpoint>();
        foreach (var place in section.Section("Fallbacks").Sections().Prepend(section.Section("Endpoint")))
        {
            if (EndpointSettings.Read(place, configuration) is not { } endpoint)
                continue;
            if (endpoint is DepartmentEndpoint.Phone { Number: var number } && ownNumbers.Contains(number.Value))
                place.Fault("Number", $"{number} is a number of this contact center: the call would come back to its own menu");
            endpoints.Add(endpoint);
        }

        return endpoints.DrainToImmutable();
    }

    private static ImmutableArray<MenuOption> ReadApologyChoices(SettingsReader section)
    {
        var words = section.Section("ApologyWords");
        ImmutableArray<MenuOption> choices =
        [
            new("1", Words("Again", "again"), new MenuTarget.Department(section.Name)),
            new("2", Words("Message", "message"), new MenuTarget.Message(section.Name)),
            new("3", Words("End", "goodbye"), new MenuTarget.End(null)),
        ];
        words.RefuseUnknownKeys();
        return choices;

        ImmutableArray<string> Words(string key, string word) => words.Texts(key) is { Count: > 0 } given ? [.. given] : [word];
    }

    /// <summary>Named without the <c>X-</c> that the platform puts in front, whichever way they are written.</summary>
    private ImmutableSortedDictionary<string, string> ReadSipHeaders(SettingsReader section)
    {
        var headers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in section.Map("SipHeaders"))
        {
            var name = key.StartsWith("X-", StringComparison.OrdinalIgnoreCase) ? key[2..] : key;
            if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-' and not '_'))
                section.Fault($"SipHeaders:{key}", "must be a header name of letters, digits, - and _; it is sent with one X- in front");
            else if (!headers.TryAdd(name, value))
                section.Fault($"SipHeaders:{key}", $"is the header X-{name}, which has an entry already");
            foreach (var unset in CallAttributes.NamesIn(value).Where(attribute => !isAttribute(attribute)))
            {
                section.Fault(
                    $"SipHeaders:{key}", $"names the attribute '{unset}', which nothing sets: no choice of a menu, and it does not come in with a call");
            }
        }

        return headers.ToImmutable();
    }

    private static ImmutableArray<string> ReadVocabulary(SettingsReader section)
    {
        const string Key = "Vocabulary";
        var names = section.Section(Key).Values();
        foreach (var (place, name) in names)
        {
            if (NameVocabulary.FaultOf(name) is { } fault)
                section.Fault($"{Key}:{place}", $"'{name}' is no name that can be heard: {fault}");
        }

        if (names.Count > NameVocabulary.MostNames)
            section.Fault(Key, $"has more than {NameVocabulary.MostNames} names");
        return [.. names.Select(entry => entry.Text)];
    }

    private static string ReadHoldMusic(SettingsReader section)
    {
        var music = section.Text("HoldMusic", OurHoldMusic);
        if (!Prompt.IsAudioAddress(music))
            section.Fault("HoldMusic", $"'{music}' must be an address of an mp3 file, or a path that begins with /audio/");
        return music;
    }

    private HoursModel ReadHours(SettingsReader section)
    {
        if (section.Text("Hours") is not { } name)
            return HoursModel.Always;
        if (hours.TryGetValue(name, out var model))
            return model;
        section.Fault("Hours", $"'{name}' is not an entry of Hours; entries: {string.Join(", ", hours.Keys)}");
        return HoursModel.Always;
    }
}
