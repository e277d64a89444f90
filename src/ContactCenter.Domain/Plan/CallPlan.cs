namespace ContactCenter.Domain.Plan;

/// <summary>All settings that decide what happens in a call: complete, checked, immutable.</summary>
public sealed record CallPlan
{
    private static readonly TimeSpan UsualTimeOfServices = TimeSpan.FromSeconds(5);

    /// <summary>Grows with every plan that is put in force; 0: what the settings say.</summary>
    public int Number { get; init; }

    public required IvrModel Ivr { get; init; }

    public required ImmutableDictionary<string, DepartmentModel> Departments { get; init; }

    public required SurveyModel Survey { get; init; }

    public required CallTexts Texts { get; init; }

    /// <summary>What calls are looked through for when they have ended.</summary>
    public AnalysisModel Analysis { get; init; } = AnalysisModel.Empty;

    /// <summary>The caller id of agent legs where the dialled number is not a phone number.</summary>
    public PhoneNumber? OwnNumber { get; init; }

    /// <summary>Whether the platform is asked to put into words what it records.</summary>
    public bool IsTranscribedByPlatform { get; init; }

    /// <summary>The services that menus may ask, each with the time it has for an answer.</summary>
    public ImmutableDictionary<string, TimeSpan> Services { get; init; } = ImmutableDictionary.Create<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The time that a service has for an answer; of one that the settings do not have any more, the usual one.</summary>
    internal TimeSpan TimeOfService(string name) => Services.GetValueOrDefault(name, UsualTimeOfServices);

    /// <summary>A leg of which nothing was heard for so long is looked up.</summary>
    public required TimeSpan LongestSilence { get; init; }

    /// <summary>A leg of which nothing was heard for so long is silent: it is looked up where many are, and no last words last as long.</summary>
    public TimeSpan Silence => LongestSilence * 0.4;

    /// <summary>
    /// The department of that name. A call may outlive the settings it began with: a department that they do not have any more is
    /// treated by the rules of the first one, rings nobody new, and takes whoever answers for its agent.
    /// </summary>
    public DepartmentModel Department(string name) => Departments.GetValueOrDefault(name) ?? StandIn(name);

    private DepartmentModel StandIn(string name) => Departments.MinBy(department => department.Key, StringComparer.Ordinal).Value with
    {
        Name = name,
        Endpoints = [],
        SipHeaders = ImmutableSortedDictionary<string, string>.Empty,
        Connecting = Texts.CarryOn,
        AcceptPrompt = null,
        DetectMachines = false,
        Recording = DepartmentRecording.Off,
    };
}
