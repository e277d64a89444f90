using ContactCenter.Simulator.Sockets;

namespace ContactCenter.Simulator.Unspecified;

/// <summary>
/// What the platform's documents leave open, say in two ways, or what has been seen to differ from them. Each default is the
/// likeliest; an application should live with all values.
/// </summary>
public sealed class UnspecifiedBehaviour
{
    /// <summary>What the signature of a webhook sent by GET covers.</summary>
    public SignedQuery GetPayloadHash { get; set; }

    /// <summary>Whether a webhook that is tried again has the token, and so the <c>jti</c>, of the first attempt.</summary>
    public bool RetriesKeepToken { get; set; }

    /// <summary>How often a webhook is tried that an NCCO is expected from, 1 to 3, at each of its addresses.</summary>
    public int QuestionAttempts { get; set; } = 2;

    /// <summary>How often an event is tried that no NCCO is expected from, 1 to 3.</summary>
    public int EventAttempts { get; set; } = 2;

    /// <summary>What the calls API's errors look like.</summary>
    public ProblemShape Problems { get; set; }

    /// <summary>What an input says when nothing was pressed, or speech was faster.</summary>
    public AbsentDigits DigitsWhenNone { get; set; }

    /// <summary>Whether an input says <c>timed_out</c> also of keys that were enough.</summary>
    public bool DigitsAlwaysTimedOut { get; set; }

    /// <summary>What an input says of speech that was not asked for.</summary>
    public AbsentSpeech SpeechWhenOff { get; set; }

    /// <summary>Whether confidence is a number, and not text.</summary>
    public bool ConfidenceAsNumber { get; set; }

    /// <summary>Whether events say <c>direction</c>.</summary>
    public bool EventsHaveDirection { get; set; } = true;

    /// <summary>
    /// Whether an <c>eventMethod</c> counts only beside an <c>eventUrl</c>; else it also says how the address is asked that events go to
    /// without one.
    /// </summary>
    public bool EventMethodNeedsUrl { get; set; }

    /// <summary>Whether events of machine detection name their leg by <c>uuid</c>, and not by <c>call_uuid</c>.</summary>
    public bool MachineEventsHaveUuid { get; set; }

    /// <summary>Whether the parties of a call that is read from the calls API are arrays of one.</summary>
    public bool PartiesAsArrays { get; set; }

    /// <summary>Whether the calls API writes <c>2026-01-01 12:00:00</c>, and not <c>2026-01-01T12:00:00.000Z</c>.</summary>
    public bool SpacedTimes { get; set; }

    /// <summary>How the NCCO of a transfer is fetched: <c>GET</c> or <c>POST</c>.</summary>
    public string TransferMethod { get; set; } = "GET";

    /// <summary>Whether a leg moved by REST <c>transfer</c> gets a new conversation each time.</summary>
    public bool TransferGivesNewConversation { get; set; } = true;

    /// <summary>Whether a leg that entered with <c>endOnExit</c> ends the conversation when the calls API moves it out.</summary>
    public bool TransferIsExit { get; set; } = true;

    /// <summary>What becomes of <c>canHear</c> and <c>canSpeak</c> of a leg that enters a conversation again.</summary>
    public AudibilityOnReturn AudibilityOnReturn { get; set; }

    /// <summary>Whether a leg goes on with its next action when its conversation has ended for everybody; else it is hung up.</summary>
    public bool ActionsFollowConversation { get; set; } = true;

    /// <summary>
    /// Whether a leg goes on with its next action when whoever answered its <c>connect</c> was never connected with it: they hung up on
    /// the NCCO that they heard first, or were a machine that is hung up on; else the call is over for both, as after a talk.
    /// </summary>
    public bool ActionsFollowUnmetConnect { get; set; } = true;

    /// <summary>What becomes of a caller when the calls API moves the callee of its <c>connect</c> elsewhere.</summary>
    public AbandonedCaller CallerOfMovedCallee { get; set; }

    /// <summary>
    /// Whether talk, streams and beeps that a leg hears are on the last channel of its recording with <c>channels</c>, or on none. A
    /// recording that is split without them has them beside the others, on the right.
    /// </summary>
    public bool PlayedSharesLastChannel { get; set; }

    /// <summary>
    /// Whether a leg's recording goes on when the leg moves into another conversation, by its next action or by the calls API; else it
    /// ends there.
    /// </summary>
    public bool RecordingFollowsLeg { get; set; } = true;

    /// <summary>
    /// Whether the leg that records with <c>channels</c> is on the first one and the others follow as they join; else all are in the
    /// order in which they joined the conversation that this leg is in.
    /// </summary>
    public bool RecordedLegIsFirst { get; set; } = true;

    /// <summary>
    /// Whether the hold music of a conversation begins again for those who brought it along when nobody is left who might have started
    /// it; else they hear silence.
    /// </summary>
    public bool MusicReturns { get; set; }

    /// <summary>How long a leg hears nothing after a stream, before its next action begins; a notify for one.</summary>
    public TimeSpan GapAfterStream { get; set; }

    /// <summary>Where a <c>provider</c> is refused without <c>providerOptions</c>; any name of one is taken.</summary>
    public ProviderOptions ProviderOptions { get; set; }

    /// <summary>What the score of a sentence, -1 to 1, is called in a transcript with <c>sentimentAnalysis</c>; empty: there is none.</summary>
    public string SentimentName { get; set; } = "";

    /// <summary>How many bytes the <c>headers</c> of a WebSocket may have, as JSON without whitespace.</summary>
    public int SocketHeaderBytes { get; set; } = 512;

    /// <summary>What becomes of a frame that an application's WebSocket sends when 3,072 are still to be played.</summary>
    public SocketOverflow SocketOverflow { get; set; }

    /// <summary>
    /// Whether the notifies that an application's <c>clear</c> overtakes are answered all the same, after <c>websocket:cleared</c>, or
    /// never.
    /// </summary>
    public bool ClearAnswersNotifies { get; set; }

    /// <summary>Whether the platform breaks the connection of a WebSocket whose leg has ended, instead of closing it with 1000.</summary>
    public bool SocketsEndAbruptly { get; set; }

    /// <summary>Whether the token that opens a WebSocket has a <c>payload_hash</c>, of an empty payload.</summary>
    public bool SocketTokensHaveHash { get; set; }

    /// <summary>Whether what an update of an application leaves out stays; else it is gone, and a key that is left out is replaced by a new pair.</summary>
    public bool ApplicationUpdateKeepsAbsent { get; set; }

    /// <summary>Whether an application's public key comes back with other line ends than it was sent with.</summary>
    public bool PublicKeysAreRewrapped { get; set; }

    /// <summary>Whether an account without numbers, and a search that finds none, is answered <c>{}</c>, and not a count of 0 with an empty list.</summary>
    public bool NoNumbersIsEmpty { get; set; } = true;

    /// <summary>Whether the HTTP status of a request to the Numbers API is its <c>error-code</c>; else it is 200.</summary>
    public bool NumberErrorsHaveStatus { get; set; } = true;

    /// <summary>Whether what an update of a number leaves out stays; else it is gone.</summary>
    public bool NumberUpdateKeepsAbsent { get; set; } = true;

    /// <summary>How long after its purchase a number begins to be listed.</summary>
    public TimeSpan BoughtNumbersAreListedAfter { get; set; }

    /// <summary>All that is wrong: property and reason.</summary>
    internal IEnumerable<(string Property, string Reason)> Mistakes()
    {
        if (QuestionAttempts is not (>= 1 and <= 3))
            yield return (nameof(QuestionAttempts), "must be 1 to 3");
        if (EventAttempts is not (>= 1 and <= 3))
            yield return (nameof(EventAttempts), "must be 1 to 3");
        if (!Enum.IsDefined(GetPayloadHash))
            yield return (nameof(GetPayloadHash), OneOf<SignedQuery>());
        if (!Enum.IsDefined(Problems))
            yield return (nameof(Problems), OneOf<ProblemShape>());
        if (!Enum.IsDefined(DigitsWhenNone))
            yield return (nameof(DigitsWhenNone), OneOf<AbsentDigits>());
        if (!Enum.IsDefined(SpeechWhenOff))
            yield return (nameof(SpeechWhenOff), OneOf<AbsentSpeech>());
        if (!Enum.IsDefined(AudibilityOnReturn))
            yield return (nameof(AudibilityOnReturn), OneOf<AudibilityOnReturn>());
        if (!Enum.IsDefined(CallerOfMovedCallee))
            yield return (nameof(CallerOfMovedCallee), OneOf<AbandonedCaller>());
        if (!Enum.IsDefined(SocketOverflow))
            yield return (nameof(SocketOverflow), OneOf<SocketOverflow>());
        if (!Enum.IsDefined(ProviderOptions))
            yield return (nameof(ProviderOptions), OneOf<ProviderOptions>());
        if (SocketHeaderBytes < 0)
            yield return (nameof(SocketHeaderBytes), "must be at least 0");
        if (GapAfterStream < TimeSpan.Zero)
            yield return (nameof(GapAfterStream), "must be at least 0");
        if (BoughtNumbersAreListedAfter < TimeSpan.Zero)
            yield return (nameof(BoughtNumbersAreListedAfter), "must be at least 0");
        if (TransferMethod is not ("GET" or "POST"))
            yield return (nameof(TransferMethod), "must be GET or POST");
    }

    private static string OneOf<T>()
        where T : struct, Enum => $"must be one of {string.Join(", ", Enum.GetNames<T>())}";
}
