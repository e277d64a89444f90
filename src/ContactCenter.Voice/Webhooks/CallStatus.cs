namespace ContactCenter.Voice.Webhooks;

/// <summary>The state of a leg in the platform's word; new words survive.</summary>
/// <param name="Text">The word as the platform wrote it.</param>
public readonly record struct CallStatus(string Text)
{
    /// <summary>The word as the platform wrote it; empty for <c>default</c>.</summary>
    public string Text { get => field ?? ""; init; } = Text;

    /// <summary>What the word means; upper and lower case mean the same.</summary>
    public CallStatusKind Kind => Known.Of(Text);

    /// <summary>Whether a leg with this status is over.</summary>
    public bool IsEnd => Kind is CallStatusKind.Disconnected or CallStatusKind.Busy or CallStatusKind.Cancelled or CallStatusKind.Unanswered
        or CallStatusKind.Timeout or CallStatusKind.Rejected or CallStatusKind.Failed or CallStatusKind.Completed;

    /// <summary>The word as the platform wrote it.</summary>
    public override string ToString() => Text;

    private static class Known
    {
        private static readonly Dictionary<string, CallStatusKind> Kinds =
            Enum.GetValues<CallStatusKind>().Where(kind => kind != CallStatusKind.Unknown)
                .ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);

        public static CallStatusKind Of(string text) => Kinds.GetValueOrDefault(text);
    }
}
