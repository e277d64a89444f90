using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Retention;

/// <summary>How long calls and what there is of them are kept.</summary>
/// <param name="Usual">Where the department says nothing else.</param>
/// <param name="Departments">By name, in any case.</param>
internal sealed record CallRetentionSettings(RetentionTimes Usual, IReadOnlyDictionary<string, RetentionTimes> Departments)
{
    public const string SectionName = "Retention";
    public const string SoundKey = "SoundDays";
    public const string TranscriptsKey = "TranscriptDays";
    public const string CallsKey = "CallDays";

    private const int MostDays = 36_500;

    private static readonly RetentionTimes Checked = new(TimeSpan.FromDays(90), TimeSpan.FromDays(365), TimeSpan.FromDays(730));

    public static CallRetentionSettings Read(SettingsSource source)
    {
        var usual = Read(source.SharedSection(SectionName), Checked);
        var departments = new Dictionary<string, RetentionTimes>(StringComparer.OrdinalIgnoreCase);
        // The rest of a department is the plan's, which leaves this section to us.
        foreach (var department in source.Configuration.GetSection("Departments").GetChildren())
        {
            var section = new SettingsReader(department.GetSection(SectionName), source.Faults);
            departments[department.Key] = Read(section, usual);
            section.RefuseUnknownKeys();
        }

        return new(usual, departments);
    }

    /// <summary>Whether something of a call of that department that began then is older than it is kept.</summary>
    /// <param name="kind">What of it.</param>
    /// <param name="department">Also one that the settings do not know; <c>null</c>: none.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="now">The instant.</param>
    public bool IsTooOld(Func<RetentionTimes, TimeSpan?> kind, string? department, DateTimeOffset startedAt, DateTimeOffset now)
    {
        var times = department is null ? Usual : Departments.GetValueOrDefault(department, Usual);
        return kind(times) is { } kept && startedAt < now - kept;
    }

    /// <summary>Nothing goes that is younger; <c>null</c>: nothing goes at all.</summary>
    /// <param name="kind">What of calls.</param>
    public TimeSpan? Shortest(Func<RetentionTimes, TimeSpan?> kind) => Departments.Values.Append(Usual).Min(kind);

    private static RetentionTimes Read(SettingsReader section, RetentionTimes otherwise)
    {
        return new(Days(SoundKey, otherwise.Sound), Days(TranscriptsKey, otherwise.Transcripts), Days(CallsKey, otherwise.Calls));

        TimeSpan? Days(string key, TimeSpan? kept) =>
            section.Int(key, (int)(kept?.TotalDays ?? 0), 0, MostDays) is > 0 and var days ? TimeSpan.FromDays(days) : null;
    }
}

/// <summary>How long what there is of a call is kept from its begin on; <c>null</c>: for ever.</summary>
/// <param name="Sound">The sound of a recording, from the recording's begin on.</param>
/// <param name="Transcripts">What was said, in words.</param>
/// <param name="Calls">The call, with all that is still there of it.</param>
internal sealed record RetentionTimes(TimeSpan? Sound, TimeSpan? Transcripts, TimeSpan? Calls);
