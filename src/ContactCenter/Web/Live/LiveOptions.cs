namespace ContactCenter.Web.Live;

/// <summary>The limits of live data.</summary>
internal sealed record LiveOptions
{
    /// <summary>Ticks of <see cref="Tick"/> in a second.</summary>
    public const int TicksOfASecond = 4;

    /// <summary>Changes are handed out in these steps, so that no record is sent more often than four times a second.</summary>
    public static TimeSpan Tick { get; } = TimeSpan.FromSeconds(1) / TicksOfASecond;

    /// <summary>How long changes are kept for readers who come back.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A reader who takes nothing for so long is given up.</summary>
    public static TimeSpan LongestWrite { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Streams at once.</summary>
    public int MostStreams { get; init; } = 2_000;

    /// <summary>With more records than that a reader is sent counts.</summary>
    public int MostRecords { get; init; } = 500;

    /// <summary>With no more records than that a reader of counts is sent records again; a little lower, so that the two do not alternate.</summary>
    public int RecordsAgain => MostRecords * 9 / 10;

    /// <summary>Changes that are kept, one a record.</summary>
    public int MostChanges { get; init; } = 8_192;
}
