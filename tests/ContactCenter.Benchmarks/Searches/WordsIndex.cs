using System.Globalization;
using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Benchmarks.Searches;

/// <summary>The server's index of words, in a history of its own with made-up calls.</summary>
internal sealed class WordsIndex : IDisposable
{
    /// <summary>Calls of one transaction, as where the server builds the index anew.</summary>
    private const int AtOnce = 20;

    private const int CallIdBytes = 16;

    private static readonly DateTimeOffset Newest = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-words-");
    private readonly Random _random;
    private readonly MadeUpTurns _turns;
    private readonly TimeProvider _time;
    private readonly StorageFolder _storage;
    private readonly HistoryDatabase _history;

    public WordsIndex(Random random, TimeProvider time)
    {
        (_random, _time) = (random, time);
        _turns = new(random);
        _storage = StorageFolder.Open(_folder.FullName);
        _history = new(_storage, [new OldSurveys([], NullLogger<OldSurveys>.Instance)], NullLogger<HistoryDatabase>.Instance);
    }

    /// <summary>Bytes of its file.</summary>
    public long Bytes => new FileInfo(Path.Combine(_folder.FullName, StorageFolder.HistoryFileName)).Length;

    /// <summary>What is said in the first turn of a call, and in no other.</summary>
    public static string OrderOf(int call) => string.Create(CultureInfo.InvariantCulture, $"{1_000_000 + call}");

    /// <summary>Indexes calls, the oldest first.</summary>
    /// <param name="calls">How many, each with an order of its own.</param>
    /// <param name="turns">Of each, a document each.</param>
    /// <param name="seen">Told after each tenth of them how many are indexed.</param>
    public async Task FillAsync(int calls, int turns, Func<int, Task> seen)
    {
        for (var call = 0; call < calls; call += AtOnce)
        {
            var some = Enumerable.Range(call, Math.Min(AtOnce, calls - call)).SelectMany(number => DocumentsOf(number, turns)).ToList();
            await _history.WriteAsync([new Addition(some)]);
            var indexed = Math.Min(call + AtOnce, calls);
            if (indexed * 10L / calls > call * 10L / calls)
                await seen(indexed);
        }

        await _history.WriteAsync([new Built()]);
        // What still lies in the log goes into the file.
        while (!await _history.TryForgetAsync())
            await Task.Delay(BetweenLooks, _time, CancellationToken.None);
    }

    public Task<FoundDocuments> FindAsync(SearchRequest request) =>
        _history.ReadAsync(connection => SearchReader.Find(connection, request, new SearchLimits(), near: []), CancellationToken.None);

    public void Dispose()
    {
        _history.Dispose();
        _storage.Dispose();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<SearchDocument> DocumentsOf(int number, int turns)
    {
        var id = new byte[CallIdBytes];
        _random.NextBytes(id);
        var call = Convert.ToHexStringLower(id);
        var facts = new SearchFacts(Newest.AddMinutes(number), $"Department {number % 10}");
        return Enumerable.Range(0, turns).Select(turn => new SearchDocument
        {
            Key = new(call, string.Create(CultureInfo.InvariantCulture, $"{number}"), turn),
            Facts = facts,
            Text = turn == 0 ? $"{_turns.Next()} {OrderOf(number)}" : _turns.Next(),
            Start = turn * 5,
            Speaker = turn % 2 == 0 ? Speaker.Caller : Speaker.Agent,
            Language = "en",
            Agent = $"Agent {number % 50}",
        });
    }

    private sealed class Addition(IReadOnlyList<SearchDocument> documents) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            foreach (var document in documents)
                SearchTables.Add(rows, document);
        }
    }

    private sealed class Built : StorageChange
    {
        public override void Write(RowWriter rows) => SearchTables.NoteBuilt(rows);
    }
}
