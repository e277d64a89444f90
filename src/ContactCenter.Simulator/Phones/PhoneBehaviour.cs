namespace ContactCenter.Simulator.Phones;

/// <summary>What a phone does when it is called, <see cref="SimulatedPhone.RingSeconds"/> after the first ring.</summary>
public enum PhoneBehaviour
{
    /// <summary>It rings until somebody answers or declines, or the platform gives up.</summary>
    Ring,

    /// <summary>Somebody answers.</summary>
    Answer,

    /// <summary>The line is busy: <c>busy</c>.</summary>
    Busy,

    /// <summary>Somebody declines: <c>rejected</c>, <c>declined</c>.</summary>
    Decline,

    /// <summary>Nobody answers until the platform gives up: <c>timeout</c>.</summary>
    NoAnswer,

    /// <summary>The carrier says that the subscriber is away: <c>unanswered</c>, <c>unavailable</c>.</summary>
    Unavailable,

    /// <summary>No way leads to the number: <c>failed</c>, <c>cannot_route</c>.</summary>
    Unreachable,

    /// <summary>There is no such number: <c>rejected</c>, <c>invalid_number</c>.</summary>
    InvalidNumber,

    /// <summary>The application's WebSocket is opened; an open one has answered. Only for the address of one, which does so unless told otherwise.</summary>
    OpenSocket,

    /// <summary>A machine answers, says its greeting, and beeps.</summary>
    AnsweringMachine,
}
