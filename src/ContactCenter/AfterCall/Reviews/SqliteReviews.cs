using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>In the history's file.</summary>
internal sealed class SqliteReviews(HistoryDatabase history, ErasedCalls erased) : IReviewStore
{
    private const string Columns = """
        number, call, reviewer, revision, reviewer_name AS reviewerName, agent, department, scorecard, plan, state, mark, version, changed, published,
        answers
        """;

    private const string Seen = $"""
        ($state IS NULL OR (CASE WHEN {IsOpen} THEN state ELSE 'published' END) = $state)
        AND (reviewer = $reviewer OR (state <> 'draft'
            AND (agent = $agent OR (($departments IS NULL OR department IN (SELECT value FROM json_each($departments))) AND NOT ({HasDraftAlone})))))
        """;

    /// <summary>The mark, and what the agent says to it, are for those who have judged the call themselves, and for the agent.</summary>
    private const string IsOpen = """
        (reviewer = $reviewer OR coalesce(agent = $agent, 0)
            OR EXISTS (SELECT 1 FROM reviews own WHERE own.call = reviews.call AND own.reviewer = $reviewer AND own.state <> 'draft'))
        """;

    /// <summary>Whoever has begun to judge the call, and has published nothing yet, is not to be led by others.</summary>
    private const string HasDraftAlone =
        "coalesce((SELECT max(own.state <> 'draft') FROM reviews own WHERE own.call = reviews.call AND own.reviewer = $reviewer), 1) = 0";

    /// <summary>The lowest quarter of the scale, such as 1 and 2 of five.</summary>
    private const string Low = "coalesce(s.score <= s.low + (s.high - s.low) / 4.0, 0)";

    private const string DueCalls = $"""
        FROM calls c LEFT JOIN analyses a ON a.call = c.call LEFT JOIN surveys s ON s.call = c.call LEFT JOIN review_samples r ON r.call = c.call
        WHERE c.started >= $since AND ({Low} OR coalesce(a.falling, 0) OR r.call IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM reviews v WHERE v.call = c.call AND v.state <> 'draft')
        AND ($departments IS NULL OR c.department IN (SELECT value FROM json_each($departments)))
        AND ($user IS NULL OR NOT (coalesce(r.agent, '') = $user OR lower(coalesce(a.agent, '')) IN (SELECT lower(value) FROM json_each($labels))
            OR lower(coalesce(s.agent, '')) IN (SELECT lower(value) FROM json_each($labels))))
        """;

    public Task<IReadOnlyList<KeptReview>> OfCallAsync(string call, CancellationToken cancellationToken) => history.ReadAsync<IReadOnlyList<KeptReview>>(
        connection =>
        {
            var texts = connection.Query<(string Name, byte[] Body)>(
                    "SELECT name, body FROM derived_texts WHERE call = $call AND name GLOB 'review/*'", new { call })
                .ToDictionary(row => row.Name, row => row.Body, StringComparer.Ordinal);
            return
            [
                .. connection.Query<Row>($"SELECT {Columns} FROM reviews WHERE call = $call ORDER BY number", new { call })
                    .Select(row => row.ToReview())
                    .Select(review => new KeptReview(review, texts.GetValueOrDefault(review.TextName))),
            ];
        },
        cancellationToken);

    public async Task<bool> PutAsync(Review review, byte[]? text)
    {
        var change = new Change(erased, review, text);
        await history.WriteAsync([change]);
        return change.WasWritten;
    }

    public Task<ReviewPage> ListAsync(ReviewQuery query, CancellationToken cancellationToken) => history.ReadAsync(
        connection =>
        {
            var values = new
            {
                state = query.State is { } state ? ReviewWords.Of(state) : null,
                reviewer = query.Reviewer,
                agent = query.Agent,
                departments = JsonOf(query.Departments),
                below = query.Below,
                limit = query.Limit + 1,
            };
            const string Sql = $"SELECT {Columns}, {IsOpen} AS isOpen FROM reviews WHERE number < $below AND {Seen} ORDER BY number DESC LIMIT $limit";
            List<ListedReview> found = [.. connection.Query<Row>(Sql, values).Select(row => new ListedReview(row.ToReview(), row.IsOpen != 0))];
            var page = found.Take(query.Limit).ToList();
            var total = connection.ExecuteScalar<int>($"SELECT count(*) FROM reviews WHERE {Seen}", values);
            return new ReviewPage(page, found.Count > query.Limit ? page[^1].Review.Number : null, total);
        },
        cancellationToken);

    public Task<DuePage> DueAsync(DueQuery query, CancellationToken cancellationToken) => history.ReadAsync(
        connection =>
        {
            var values = new
            {
                since = query.Since.UtcTicks,
                departments = JsonOf(query.Departments),
                user = query.User,
                labels = JsonOf(query.Labels),
                rank = query.After?.Rank,
                id = query.After?.Id,
                limit = query.Limit + 1,
            };
            var found = connection.Query<(string Call, long Started, long Low, long Falling, long Sample)>(
                $"""
                SELECT c.call, c.started, {Low}, coalesce(a.falling, 0), r.call IS NOT NULL {DueCalls}
                AND ($rank IS NULL OR c.started < $rank OR (c.started = $rank AND c.call > $id))
                ORDER BY c.started DESC, c.call LIMIT $limit
                """,
                values).AsList();
            var page = found.Take(query.Limit).ToList();
            return new DuePage(
                [.. page.Select(row => new DueCall(row.Call, row.Low != 0, row.Falling != 0, row.Sample != 0))],
                found.Count > query.Limit ? new(page[^1].Started, page[^1].Call) : null,
                connection.ExecuteScalar<int>($"SELECT count(*) {DueCalls}", values));
        },
        cancellationToken);

    private static string? JsonOf(ImmutableArray<string>? departments) =>
        departments is { } named ? JsonSerializer.Serialize([.. named], ReviewRowJson.Default.StringArray) : null;

    private sealed class Change(ErasedCalls erased, Review review, byte[]? text) : StorageChange
    {
        public bool WasWritten { get; private set; }

        public override void Write(RowWriter rows)
        {
            WasWritten = !erased.IsBlocked(rows, review.Call) && (review.Version == 1 ? Insert(rows) : Update(rows)) == 1;
            if (!WasWritten)
                return;
            if (text is null)
            {
                rows.Statement("DELETE FROM derived_texts WHERE call = ? AND name = ?").With(review.Call).With(review.TextName).Run();
                return;
            }

            rows.Statement("INSERT OR REPLACE INTO derived_texts (call, name, version, body) VALUES (?, ?, 0, ?)")
                .With(review.Call).With(review.TextName).With(text.AsSpan()).Run();
        }

        private int Insert(RowWriter rows) => rows.Statement(
            """
            INSERT OR IGNORE INTO reviews
                (call, reviewer, revision, reviewer_name, agent, department, scorecard, plan, state, mark, version, changed, published, answers)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
            """)
            .With(review.Call).With(review.Reviewer).With(review.Revision).With(review.ReviewerName).With(review.Agent).With(review.Department)
            .With(review.Scorecard).With(review.Plan).With(ReviewWords.Of(review.State)).With(review.Mark)
            .With(review.ChangedAt).With(review.PublishedAt).With(AnswersOf(rows)).Run();

        private int Update(RowWriter rows) => rows.Statement(
            """
            UPDATE reviews SET scorecard = ?, plan = ?, state = ?, mark = ?, version = ?, changed = ?, published = ?, answers = ?
            WHERE number = ? AND version = ?
            """)
            .With(review.Scorecard).With(review.Plan).With(ReviewWords.Of(review.State)).With(review.Mark).With(review.Version)
            .With(review.ChangedAt).With(review.PublishedAt).With(AnswersOf(rows)).With(review.Number).With(review.Version - 1).Run();

        private ReadOnlySpan<byte> AnswersOf(RowWriter rows) => rows.Json([.. review.Answers], ReviewRowJson.Default.ReviewAnswerArray);
    }

    private sealed class Row
    {
        public long Number { get; init; }

        public required string Call { get; init; }

        public required string Reviewer { get; init; }

        public int Revision { get; init; }

        public required string ReviewerName { get; init; }

        public string? Agent { get; init; }

        public string? Department { get; init; }

        public required string Scorecard { get; init; }

        public int Plan { get; init; }

        public required string State { get; init; }

        public double? Mark { get; init; }

        public int Version { get; init; }

        public long Changed { get; init; }

        public long? Published { get; init; }

        public required byte[] Answers { get; init; }

        /// <summary>Only of a list.</summary>
        public long IsOpen { get; init; }

        public Review ToReview() => new(Call, Reviewer, Revision)
        {
            Number = Number,
            ReviewerName = ReviewerName,
            Agent = Agent,
            Department = Department,
            Scorecard = Scorecard,
            Plan = Plan,
            State = ReviewWords.StateOf(State),
            Mark = Mark,
            Version = Version,
            ChangedAt = new(Changed, TimeSpan.Zero),
            PublishedAt = Published is { } at ? new(at, TimeSpan.Zero) : null,
            Answers = [.. JsonSerializer.Deserialize(Answers, ReviewRowJson.Default.ReviewAnswerArray)!],
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReviewAnswer[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ReviewRowJson : JsonSerializerContext;
