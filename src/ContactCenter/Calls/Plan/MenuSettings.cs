using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads one menu of section <c>Ivr:Menus</c>.</summary>
internal sealed class MenuSettings(VoiceStyle voice, string? operatorDepartment, TargetSettings targets)
{
    /// <summary>Stands where a menu could not be read: the fault is on the list and the process does not start.</summary>
    public static readonly MenuModel Placeholder = new()
    {
        Name = "",
        Prompt = Prompt.Of("-"),
        Voice = VoiceStyle.Default,
        Options = [],
        KeyTimeout = TimeSpan.Zero,
        SpeechStartTimeout = TimeSpan.Zero,
        MinConfidence = 0,
        SayAgain = Prompt.Of("-"),
        NoInput = new(1, Prompt.Of("-")),
        NoMatch = new(1, Prompt.Of("-")),
        WayOut = new MenuTarget.End(null),
    };

    public MenuModel Read(SettingsReader section)
    {
        var prompt = Prompt.Read(section, "Prompt");
        if (prompt is null)
            section.Fault("Prompt", "must say what the caller can choose");
        var options = section.Section("Options").Sections().Select(ReadOption).ToList();
        if (options.Count == 0)
            section.Fault("Options", "must hold at least one choice");
        RefuseSharedWords(section, options);

        var menu = new MenuModel
        {
            Name = section.Name,
            Prompt = prompt ?? Prompt.Of("-"),
            RetryPrompt = Prompt.Read(section, "RetryPrompt"),
            KnownCallerPrompt = Prompt.Read(section, "KnownCallerPrompt"),
            Voice = VoiceStyle.Read(section, voice) with { IsOwn = section.Text("Language") is not null },
            Options = WithStandardKeys(options),
            KeyTimeout = section.Seconds("KeyTimeoutSeconds", 5, 1, 10),
            SpeechStartTimeout = section.Seconds("SpeechTimeoutSeconds", 8, 1, 60),
            MinConfidence = section.Number("MinConfidence", 0.4, 0, 1),
            SayAgain = Prompt.Read(section, "SayAgain", "Sorry, I did not catch that."),
            NoInput = ReadPolicy(section.Section("NoInput"), "Sorry, I did not hear you."),
            NoMatch = ReadPolicy(section.Section("NoMatch"), "Sorry, that is not one of the choices."),
            WayOut = ReadWayOut(section.Section("WayOut")),
        };
        section.RefuseUnknownKeys();
        return menu;
    }

    private static RetryPolicy ReadPolicy(SettingsReader section, string prompt)
    {
        var policy = new RetryPolicy(section.Int("Tries", 3, 1, 10), Prompt.Read(section, "Prompt", prompt));
        section.RefuseUnknownKeys();
        return policy;
    }

    private static void RefuseSharedWords(SettingsReader section, List<MenuOption> options)
    {
        var shared = options.SelectMany(o => o.Words).GroupBy(SpokenWords.Plain, StringComparer.Ordinal).Where(g => g.Count() > 1);
        foreach (var word in shared)
            section.Fault("Options", $"the word '{word.First()}' means two choices");
    }

    private MenuOption ReadOption(SettingsReader option)
    {
        var isKey = option.Name.All(c => char.IsAsciiDigit(c) || c is '*' or '#');
        if (isKey && option.Name.Length > 20)
            option.Fault(null, "a choice has at most 20 keys");
        var words = option.Texts("Words");
        if (!isKey && words.Count == 0)
            option.Fault("Words", $"'{option.Name}' is not a key (0-9 * #), so the choice needs words");
        var attributes = AttributeSettings.Read(option);
        var target = targets.Read(option);
        return new(isKey ? option.Name : null, [.. words], target) { Name = option.Name, Attributes = attributes };
    }

    /// <summary><c>0</c> operator, <c>*</c> again, <c>#</c> back, where the menu gives these keys no other meaning.</summary>
    private ImmutableArray<MenuOption> WithStandardKeys(List<MenuOption> options)
    {
        Add("0", operatorDepartment is null ? null : new MenuTarget.Department(operatorDepartment));
        Add("*", new MenuTarget.Repeat());
        Add("#", new MenuTarget.Back());
        return [.. options];

        void Add(string key, MenuTarget? target)
        {
            if (target is not null && options.TrueForAll(o => o.Key != key))
                options.Add(new(key, [], target));
        }
    }

    private MenuTarget ReadWayOut(SettingsReader section)
    {
        var target = targets.Read(section, mayBeAbsent: true);
        if (target is MenuTarget.Say)
            section.Fault("Say", "leads back into the menu that the caller failed in, without end; use Department, Message, Menu or End");
        if (target is MenuTarget.Collect or MenuTarget.Ncco)
            section.Fault(target is MenuTarget.Ncco ? "Ncco" : "Collect", "asks a caller who has just failed to answer; use Department, Message, Menu or End");
        return target;
    }
}
