using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Calls;

/// <summary>Where the caller is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InMenu), "inMenu")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(InConversation), "inConversation")]
[JsonDerivedType(typeof(Choosing), "choosing")]
[JsonDerivedType(typeof(LeavingMessage), "leavingMessage")]
[JsonDerivedType(typeof(InSurvey), "inSurvey")]
[JsonDerivedType(typeof(Leaving), "leaving")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record CallState
{
    private CallState()
    {
    }

    /// <summary>Hears a menu and chooses.</summary>
    /// <param name="Behind">The menus that <c>#</c> leads back to, the nearest first.</param>
    public sealed record InMenu(string Menu, [property: JsonConverter(typeof(TextStackJsonConverter))] ImmutableStack<string> Behind, int NoInputs, int NoMatches) : CallState;

    /// <summary>Waits in the room with music while one agent's leg is rung.</summary>
    /// <param name="Endpoint">The position in the department's list of endpoints.</param>
    /// <param name="Agent">The ordinal of the leg being rung.</param>
    public sealed record Waiting(string Department, int Endpoint, int Agent) : CallState
    {
        /// <summary>The department's longest wait is over: nobody else is rung, and only an agent who is found to talk saves the caller from the apology.</summary>
        public bool IsTooLong { get; init; }
    }

    /// <summary>Talks with an agent.</summary>
    /// <param name="Agent">The ordinal of the agent's leg.</param>
    public sealed record InConversation(string Department, int Agent) : CallState;

    /// <summary>Nobody answered: chooses between trying again, leaving a message and ending.</summary>
    public sealed record Choosing(string Department, int Tries) : CallState;

    /// <summary>Speaks a message for the department.</summary>
    /// <param name="Closed">Whether the department is closed, so that its closed message comes first.</param>
    public sealed record LeavingMessage(string Department, bool Closed) : CallState;

    /// <summary>Is asked how it was.</summary>
    public sealed record InSurvey(int Question, int Tries) : CallState;

    /// <summary>Hears the last words; the platform then ends the call.</summary>
    public sealed record Leaving(Prompt Words) : CallState;

    /// <summary>The caller's leg is over.</summary>
    public sealed record Ended : CallState
    {
        /// <summary>The question at which the caller left: the answer may have been given before, and still be on its way.</summary>
        public InSurvey? Unanswered { get; init; }

        /// <summary>The survey that the caller is not known to have got to: an answer would prove it.</summary>
        public SurveyRecord? Unproven { get; init; }
    }
}
