using System.Collections.Immutable;
using ContactCenter.Departments;
using ContactCenter.Ivr;
using ContactCenter.Survey;

namespace ContactCenter.Calls;

/// <summary>All settings that decide what happens in a call: complete, checked, immutable.</summary>
public sealed record CallPlan
{
    public required IvrModel Ivr { get; init; }

    public required ImmutableDictionary<string, DepartmentModel> Departments { get; init; }

    public required SurveyModel Survey { get; init; }

    public required CallTexts Texts { get; init; }

    /// <summary>The caller id of agent legs where the dialled number is not a phone number.</summary>
    public PhoneNumber? OwnNumber { get; init; }

    /// <summary>A leg of which nothing was heard for so long is looked up.</summary>
    public required TimeSpan LongestSilence { get; init; }

    public DepartmentModel Department(string name) => Departments[name];
}
