using System.Globalization;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>The table <c>recordings</c>.</summary>
internal static class RecordingRows
{
    private const string Columns = "id, call, started, department, kind, state, key, body, source";

    private const string Matching = """
        ($call IS NULL OR call = $call) AND ($from IS NULL OR started >= $from) AND ($to IS NULL OR started < $to)
            AND ($department IS NULL OR department = $department COLLATE NOCASE) AND ($kind IS NULL OR kind = $kind)
            AND ($state IS NULL OR state = $state) AND ($all = 1 OR source IS NULL OR department IS NOT NULL)
        """;

    /// <summary>Where the wrapped keys of recordings lie.</summary>
    public static WrappedKeyColumn Keys { get; } = new(
        StorageFolder.LiveFileName, "recordings", "id", static id => Recording.PurposeOf(long.Parse(id, CultureInfo.InvariantCulture)))
    {
        Loss =
        [
            new(
                StorageFolder.LiveFileName,
                "recordings",
                $"""
                UPDATE recordings SET state = '{RecordingWords.Deleted}', key = NULL, body = CAST(json_remove(
                    json_set(CAST(body AS TEXT), '$.reason', '{RecordingRemoval.KeyLost}'),
                    '$.url', '$.sound', '$.original', '$.peaks', '$.awaitsWords') AS BLOB)
                WHERE key IS NOT NULL OR json_extract(CAST(body AS TEXT), '$.reason') = '{RecordingReasons.NoSound}'
                """),
        ],
    };

    public static void Put(RowWriter rows, Recording recording)
    {
        var body = new StoredRecordingBody
        {
            Part = recording.Origin.Number,
            Agent = recording.Agent,
            Reason = recording.Reason,
            AwaitsCompletion = recording.AwaitsCompletion,
            Duration = recording.Duration?.Ticks,
            Channels = recording.Channels,
            Size = recording.Size,
            Type = recording.Type,
            Sound = recording.Sound,
            Original = recording.Original,
            Peaks = recording.Peaks,
            Paused = StoredPausedTime.Of(recording.Paused),
            Url = recording.Url.IsEmpty ? null : [.. recording.Url],
            Same = recording.Same,
            PlatformId = recording.PlatformId,
            NotTranscribed = recording.NotTranscribed,
            AwaitsWords = recording.AwaitsWords,
            GivenUpIn = recording.GivenUpIn is { } state ? RecordingWords.Of(state) : null,
            AwaitsCall = recording.AwaitsCall,
            AgentChannel = recording.AgentChannel,
            AgentFoundOn = (int?)recording.AgentFoundOn,
            IsShort = recording.IsShort,
            IsKnownByContent = recording.IsKnownByContent,
            Content = recording.Content,
        };
        const string Sql = $"""
            INSERT INTO recordings ({Columns}, same) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
                call = excluded.call, started = excluded.started, department = excluded.department, kind = excluded.kind, state = excluded.state,
                key = excluded.key, body = excluded.body, source = excluded.source, same = excluded.same
            """;
        rows.Statement(Sql)
            .With(recording.Number).With(recording.Call).With(recording.StartedAt).With(recording.Department)
            .With(RecordingWords.Of(recording.Origin.Kind)).With(RecordingWords.Of(recording.State)).With(recording.Key.AsSpan())
            .With(rows.Json(body, StoredRecordingJson.Default.StoredRecordingBody)).With(recording.Source)
            .With(recording.Same).Run();
    }

    /// <inheritdoc cref="IRecordingIndex.IsStill"/>
    public static bool IsStill(RowWriter rows, Recording before)
    {
        const string Sql = """
            SELECT 1 FROM recordings WHERE id = ? AND state = ? AND key IS ? AND call = ?
                AND coalesce(json_extract(CAST(body AS TEXT), '$.awaitsCall'), 0) = ?
            """;
        return rows.Statement(Sql)
            .With(before.Number).With(RecordingWords.Of(before.State)).With(before.Key.AsSpan()).With(before.Call).With(before.AwaitsCall ? 1L : 0L).Finds();
    }

    public static Recording? Find(SqliteConnection connection, long number) =>
        connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM recordings WHERE id = $number", new { number })?.ToRecording();

    public static Recording? FindSame(SqliteConnection connection, string same) =>
        connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM recordings WHERE same = $same ORDER BY id LIMIT 1", new { same })?.ToRecording();

    public static IReadOnlyList<Recording> OfCall(SqliteConnection connection, string call) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM recordings WHERE call = $call ORDER BY started, id", new { call })
            .Select(row => row.ToRecording()),
    ];

    public static RecordingPage List(SqliteConnection connection, RecordingQuery query)
    {
        var filter = new
        {
            call = query.Call,
            from = query.From?.UtcTicks,
            to = query.To?.UtcTicks,
            department = query.Department,
            kind = query.Kind is { } kind ? RecordingWords.Of(kind) : null,
            all = query.SeesUnassigned ? 1 : 0,
            state = query.State is { } state ? RecordingWords.Of(state) : null,
            started = query.After?.StartedAt.UtcTicks ?? long.MaxValue,
            id = query.After?.Number ?? long.MaxValue,
            limit = query.Limit + 1,
        };
        var total = connection.ExecuteScalar<int>($"SELECT COUNT(*) FROM recordings WHERE {Matching}", filter);
        var found = connection.Query<Row>(
            $"""
            SELECT {Columns} FROM recordings WHERE {Matching} AND (started, id) < ($started, $id)
            ORDER BY started DESC, id DESC LIMIT $limit
            """,
            filter);
        return RecordingPage.Of(query, found.Select(row => row.ToRecording()), total);
    }

    public static void Remove(RowWriter rows, long number) => rows.Statement("DELETE FROM recordings WHERE id = ?").With(number).Run();

    public static void RemoveOf(RowWriter rows, string call) => rows.Statement("DELETE FROM recordings WHERE call = ?").With(call).Run();

    /// <inheritdoc cref="IRecordingIndex.OldestAsync"/>
    public static IReadOnlyList<Recording> Oldest(SqliteConnection connection, DateTimeOffset before, Recording? after, int most) =>
    [
        .. connection.Query<Row>(
                $"""
                SELECT {Columns} FROM recordings WHERE key IS NOT NULL AND started < $before AND (started, id) > ($started, $id)
                ORDER BY started, id LIMIT $most
                """,
                new { before = before.UtcTicks, started = after?.StartedAt.UtcTicks ?? 0, id = after?.Number ?? 0, most })
            .Select(row => row.ToRecording()),
    ];

    public static IReadOnlyDictionary<RecordingState, int> Count(SqliteConnection connection) =>
        connection.Query<(string State, int Count)>("SELECT state, recordings FROM recording_counts WHERE recordings > 0")
            .Where(row => RecordingWords.StateOf(row.State) is not null)
            .ToDictionary(row => RecordingWords.StateOf(row.State)!.Value, row => row.Count);

    /// <inheritdoc cref="IRecordingIndex.FoundAsync"/>
    public static IReadOnlyList<(DateTimeOffset StartedAt, AgentChannels Found)> Found(SqliteConnection connection, int most) =>
    [
        .. connection.Query<(long Started, int Found)>(
                """
                SELECT started, found FROM (
                    SELECT started, json_extract(CAST(body AS TEXT), '$.agentFoundOn') AS found FROM recordings ORDER BY started DESC, id DESC LIMIT $most)
                WHERE found IS NOT NULL
                """,
                new { most })
            .Select(row => (new DateTimeOffset(row.Started, TimeSpan.Zero), (AgentChannels)row.Found)),
    ];

    private sealed class Row
    {
        public required long Id { get; init; }

        public required string Call { get; init; }

        public required long Started { get; init; }

        public string? Department { get; init; }

        public required string Kind { get; init; }

        public required string State { get; init; }

        public byte[]? Key { get; init; }

        public required byte[] Body { get; init; }

        public string? Source { get; init; }

        public Recording ToRecording()
        {
            var body = JsonSerializer.Deserialize(Body, StoredRecordingJson.Default.StoredRecordingBody)!;
            var kind = RecordingWords.KindOf(Kind) ?? throw Unknown(Kind);
            return new(Id, Call, new RecordingOrigin(kind, body.Part), new DateTimeOffset(Started, TimeSpan.Zero))
            {
                Department = Department,
                Agent = body.Agent,
                State = RecordingWords.StateOf(State) ?? throw Unknown(State),
                Reason = body.Reason,
                AwaitsCompletion = body.AwaitsCompletion,
                Duration = body.Duration is { } ticks ? new TimeSpan(ticks) : null,
                Channels = body.Channels,
                Size = body.Size,
                Type = body.Type,
                Sound = body.Sound,
                Original = body.Original,
                Peaks = body.Peaks,
                Paused = StoredPausedTime.Read(body.Paused),
                Key = Key is null ? [] : [.. Key],
                Url = body.Url is null ? [] : [.. body.Url],
                Same = body.Same,
                PlatformId = body.PlatformId,
                NotTranscribed = body.NotTranscribed,
                AwaitsWords = body.AwaitsWords,
                GivenUpIn = body.GivenUpIn is { } word ? RecordingWords.StateOf(word) : null,
                Source = Source,
                AwaitsCall = body.AwaitsCall,
                AgentChannel = body.AgentChannel,
                AgentFoundOn = (AgentChannels?)body.AgentFoundOn,
                IsShort = body.IsShort,
                IsKnownByContent = body.IsKnownByContent,
                Content = body.Content,
            };
        }

        private StorageException Unknown(string word) => new(
            $"Recording {Id} is '{word}', which this program does not know. Start the program that wrote it, or restore a backup.");
    }
}
