namespace ContactCenter.Domain.Plan;

/// <summary>A span of one day, from <paramref name="From"/> up to but not including <paramref name="To"/>.</summary>
/// <param name="To"><see cref="TimeOnly.MaxValue"/> stands for the end of the day.</param>
public readonly record struct OpenSpan(TimeOnly From, TimeOnly To)
{
    public bool Contains(TimeOnly time) => time >= From && (time < To || To == TimeOnly.MaxValue);
}

/// <summary>When a department is open, in its own time zone.</summary>
/// <param name="Week">The open spans of each weekday; a day without spans is closed.</param>
/// <param name="Holidays">Dates on which it is closed whatever the weekday.</param>
public sealed record HoursModel(
    TimeZoneInfo Zone,
    ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>> Week,
    ImmutableHashSet<DateOnly> Holidays)
{
    /// <summary>Open at every hour of every day.</summary>
    public static readonly HoursModel Always = new(
        TimeZoneInfo.Utc,
        Enum.GetValues<DayOfWeek>().ToImmutableDictionary(day => day, _ => ImmutableArray.Create(new OpenSpan(TimeOnly.MinValue, TimeOnly.MaxValue))),
        []);

    public bool IsOpenAt(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone);
        return !Holidays.Contains(DateOnly.FromDateTime(local.DateTime))
            && Week.TryGetValue(local.DayOfWeek, out var spans)
            && spans.Any(span => span.Contains(TimeOnly.FromDateTime(local.DateTime)));
    }
}
