namespace ContactCenter.Voice;

/// <summary>Speaks a text. The next action waits for the end, unless <see cref="BargeIn"/> is on.</summary>
/// <param name="Text">1 to 1,500 characters without counting SSML tags; SSML is wrapped in <c>&lt;speak&gt;</c>.</param>
public sealed record TalkAction(string Text) : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "talk";

    /// <summary>
    /// Whether a key or a word of the caller stops the speech. It stays on until an <c>input</c> is reached: only <c>talk</c>
    /// and <c>stream</c> may stand between. Off when absent.
    /// </summary>
    public bool? BargeIn { get; init; }

    /// <summary>How many times; 0 for ever; 1 when absent.</summary>
    public int? Loop { get; init; }

    /// <summary>Loudness from -1 to 1; 0 when absent.</summary>
    public double? Level { get; init; }

    /// <summary>Language tag of the voice, such as <c>en-GB</c>; <c>en-US</c> when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Which of the language's voices, from 0; 0 when absent.</summary>
    public int? Style { get; init; }

    /// <summary>Whether the premium voice speaks, where there is one. Billed separately.</summary>
    public bool? Premium { get; init; }

    /// <summary>The maker of the voice, such as <c>google</c>; the platform's own when absent.</summary>
    public string? Provider { get; init; }

    /// <summary>What the maker of the voice wants to know.</summary>
    public JsonFields? ProviderOptions { get; init; }
}
