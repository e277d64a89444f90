using System.Diagnostics.Metrics;
using System.Text;
using ContactCenter.Foundation.Storage;
using ContactCenter.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Storage;

/// <summary>A journal alone, in a folder of the test's, with what was found in it.</summary>
internal sealed class TestJournal : IDisposable
{
    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private readonly Database _database;

    public TestJournal(string folder, long largestBytes = 0)
    {
        _database = Database.Open(folder, largestBytes);
        try
        {
            Journal = new(_database, new JournalMetrics(Meters), Clock, NullLogger<Journal>.Instance);
            var found = new List<string>();
            Journal.Start((_, entry) =>
            {
                found.Add(Encoding.UTF8.GetString(entry.Span));
                return null;
            });
            Found = found;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public TestClock Clock { get; } = new();

    public Journal Journal { get; } = null!;

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<string> Found { get; } = [];

    public Task AppendAsync(string entry, JournalChange? change = null, IJournalAnchor? anchor = null) =>
        Journal.Append(Encoding.UTF8.GetBytes(entry), change ?? new Nothing(), anchor);

    public void Dispose()
    {
        Journal?.Dispose();
        _database.Dispose();
    }

    private sealed class Nothing : JournalChange;
}
