using System.Globalization;
using ContactCenter.AfterCall.Search;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>The index in a history of the test's own, with the texts of its documents.</summary>
internal sealed class IndexFile : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SqliteConnection _reader;
    private readonly SqliteConnection _writer;
    private readonly RowWriter _rows;
    private int _documents;

    public IndexFile()
    {
        var file = DatabaseFile.Open(_folder.File("history.db"), Migrations.History, "store");
        _writer = file.OpenWriter();
        _writer.Execute("PRAGMA secure_delete = ON");
        // No power cut comes here: nobody needs to wait for the disk.
        _writer.Execute("PRAGMA synchronous = OFF");
        _rows = new(_writer);
        _reader = file.OpenReader();
    }

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public SqliteConnection Reader => _reader;

    /// <summary>A document of a call of its own.</summary>
    public SearchDocument Document(string text, string? department = null, DateTimeOffset? at = null, int? score = null)
    {
        var number = ++_documents;
        return new()
        {
            Key = new($"call-{number}", $"recording-{number}", 0),
            Facts = new(at ?? Noon, department, score),
            Text = text,
            Start = 1.5,
            Speaker = Speaker.Caller,
        };
    }

    public void Add(params IEnumerable<SearchDocument> documents) => Write(rows =>
    {
        foreach (var document in documents)
            SearchTables.Add(rows, document);
    });

    public bool Remove(SearchDocument document, string? text)
    {
        var isGone = false;
        Write(rows => isGone = SearchTables.Remove(rows, document.Key, text));
        return isGone;
    }

    public void Write(StorageChange change) => Write(change.Write);

    /// <summary>In one transaction.</summary>
    public void Write(Action<RowWriter> write)
    {
        _writer.Execute("BEGIN IMMEDIATE");
        write(_rows);
        _writer.Execute("COMMIT");
    }

    public FoundDocuments Find(SearchRequest request, SearchLimits? limits = null) => SearchReader.Find(_reader, request, limits ?? new(), near: []);

    public FoundDocuments Find(SearchQuery query) => Find(new SearchRequest { Query = query, Scope = DepartmentScope.All });

    /// <returns>The calls that are found by all who may read everything, sorted.</returns>
    public IEnumerable<string> Calls(string query) => Calls(new SearchRequest { Query = Words.Of(query), Scope = DepartmentScope.All });

    public IEnumerable<string> Calls(SearchRequest request) => Find(request).Page.Select(found => found.Key.CallId).Order(StringComparer.Ordinal);

    /// <param name="wait">How long those who read are waited for; as long as a server waits when not said.</param>
    public bool TruncateLog(TimeSpan? wait = null)
    {
        _writer.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(wait ?? TimeSpan.FromSeconds(2)).TotalMilliseconds}"));
        return DatabaseLog.TryTruncate(_writer);
    }

    /// <summary>FTS5's own check, which reads all of the index.</summary>
    public void Check() => _writer.Execute("INSERT INTO search_terms (search_terms) VALUES ('integrity-check')");

    /// <summary>Each term of the index, with the documents and places that have it.</summary>
    public IReadOnlyList<(string Term, long Documents, long Places)> Terms()
    {
        _writer.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'search_terms', 'row')");
        return [.. _writer.Query<(string, long, long)>("SELECT term, doc, cnt FROM vocabulary ORDER BY term")];
    }

    /// <returns>The files of the store in which the bytes are.</returns>
    public IEnumerable<string> FilesWith(byte[] bytes) =>
        _folder.Contents().Where(each => each.Bytes.AsSpan().IndexOf(bytes) >= 0).Select(each => each.File);

    public void Dispose()
    {
        _reader.Dispose();
        _rows.Dispose();
        _writer.Dispose();
        _folder.Dispose();
    }
}
