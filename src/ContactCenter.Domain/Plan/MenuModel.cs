namespace ContactCenter.Domain.Plan;

/// <summary>One choice of a menu.</summary>
/// <param name="Key">The keys to press, 1 to 20 of <c>0-9 * #</c>; <c>null</c>: by voice only.</param>
/// <param name="Words">Words or phrases that mean this choice when said.</param>
public sealed record MenuOption(string? Key, ImmutableArray<string> Words, MenuTarget Target)
{
    /// <summary>As the settings name it: the key, or whatever stands there for one that is chosen by voice only.</summary>
    public string Name { get; init; } = Key ?? "";

    /// <summary>What the choice sets of the call's attributes.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>What happens when nothing usable came from the caller.</summary>
/// <param name="Tries">How often the caller may fail before the way out, 1 and up.</param>
/// <param name="Prompt">Said before the menu is said again.</param>
public sealed record RetryPolicy(int Tries, Prompt Prompt);

/// <summary>A menu as the call's state machine uses it: complete, checked, immutable.</summary>
public sealed record MenuModel
{
    public required string Name { get; init; }

    public required Prompt Prompt { get; init; }

    /// <summary>Said instead of <see cref="Prompt"/> to a caller whose name is known; <c>{name}</c> is the name.</summary>
    public Prompt? KnownCallerPrompt { get; init; }

    /// <summary>Said instead of both to a caller who has just failed to choose; <c>null</c>: the same again.</summary>
    public Prompt? RetryPrompt { get; init; }

    public required VoiceStyle Voice { get; init; }

    public required ImmutableArray<MenuOption> Options
    {
        get;
        init
        {
            field = value;
            Words = [.. value.SelectMany(option => option.Words)];
            MaxDigits = value.Select(option => option.Key?.Length ?? 0).Append(1).Max();
        }
    }

    public required TimeSpan KeyTimeout { get; init; }

    /// <summary>How long the platform waits for the first word, 1 to 60 s.</summary>
    public required TimeSpan SpeechStartTimeout { get; init; }

    /// <summary>Speech recognised with less confidence than this is asked for again, 0 to 1.</summary>
    public required double MinConfidence { get; init; }

    /// <summary>Said when the words were heard with too little confidence.</summary>
    public required Prompt SayAgain { get; init; }

    public required RetryPolicy NoInput { get; init; }

    public required RetryPolicy NoMatch { get; init; }

    /// <summary>Where a caller goes who failed too often.</summary>
    public required MenuTarget WayOut { get; init; }

    /// <summary>All words of all options: hints for the recogniser. Empty: the menu listens to keys only.</summary>
    public ImmutableArray<string> Words { get; private init; }

    /// <summary>The longest key sequence of the menu.</summary>
    public int MaxDigits { get; private init; }
}
