using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Plan;

public enum DigitCheck
{
    None,

    /// <summary>The last digit is the check digit of the others.</summary>
    Luhn,
}

/// <summary>What a caller is asked for, digit by digit, and where the digits lead.</summary>
public sealed record CollectModel
{
    public const int MostDigits = 20;

    /// <summary>Where it stands below <c>Ivr:Menus</c>: a caller who is in it is found again by that.</summary>
    public required string Path { get; init; }

    /// <summary>The name under which the digits are kept.</summary>
    public required string Attribute { get; init; }

    public required Prompt Prompt { get; init; }

    /// <summary>1 and up.</summary>
    public required int MinDigits { get; init; }

    /// <summary>Up to <see cref="MostDigits"/>.</summary>
    public required int MaxDigits { get; init; }

    /// <summary>Whether <c>#</c> ends the digits.</summary>
    public required bool EndKey { get; init; }

    /// <summary>Whether the digits may be said.</summary>
    public required bool Speech { get; init; }

    /// <summary>How often the caller may fail, 1 and up.</summary>
    public required int Tries { get; init; }

    public required DigitCheck Check { get; init; }

    /// <summary>What all of the digits must look like; <c>null</c>: anything goes. It runs in a time that grows with their number alone.</summary>
    public required Regex? Pattern { get; init; }

    /// <summary>Whether what a caller enters is kept among the call's inputs; else only whether it fitted.</summary>
    public bool KeepInput { get; init; }

    /// <summary>The service that is asked about the digits; <c>null</c>: none.</summary>
    public ServiceCall? Question { get; init; }

    /// <summary>Where the caller goes then: the first that applies.</summary>
    public required ImmutableArray<NextTarget> Next { get; init; }

    /// <summary>Where a caller goes who failed too often; <c>null</c>: the way out of the menu.</summary>
    public required MenuTarget? Failed { get; init; }
}

/// <summary>Where a caller goes under a condition.</summary>
/// <param name="When">The name of what is compared; <c>null</c>: always.</param>
/// <param name="Is">What it must be, in whatever case.</param>
public sealed record NextTarget(string? When, string? Is, MenuTarget Target);
