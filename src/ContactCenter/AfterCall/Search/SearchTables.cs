using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Search;

/// <summary>
/// Writes the search index of the history: <c>search_documents</c> with a row for each document, and <c>search_terms</c>, the index of FTS5, which
/// keeps no text. Each method belongs into the transaction that changes the transcript itself.
/// </summary>
/// <remarks>
/// Words that were removed are in no page of the file when the connection has <c>PRAGMA secure_delete = ON</c>; they are in no file at all when
/// the log was truncated as well (<see cref="DatabaseLog"/>).
/// </remarks>
internal static class SearchTables
{
    /// <summary>What becomes of the index where nobody can read the transcripts that it has indexed: it is empty, and lacks nothing.</summary>
    public static IReadOnlyList<LossStatement> Loss { get; } =
    [
        new(StorageFolder.HistoryFileName, "search_terms", "INSERT INTO search_terms (search_terms) VALUES ('delete-all')"),
        new(StorageFolder.HistoryFileName, "search_documents", "DELETE FROM search_documents"),
    ];

    private const string OfKey = "FROM search_documents WHERE call = ? AND recording = ? AND segment = ?";

    /// <summary>Indexes a document. One that is there already stays as it is: a new text needs the removal of the old one first.</summary>
    public static void Add(RowWriter rows, SearchDocument document)
    {
        var terms = SearchText.ForIndex(document.Text);
        if (terms.Length == 0 || !AddDocument(rows, document, terms))
            return;
        rows.Statement($"INSERT INTO search_terms (rowid, terms) SELECT id, ? {OfKey}").With(terms).With(document.Key).Run();
    }

    /// <summary>Removes a document and its words. One that is not there needs no removal.</summary>
    /// <param name="text">What was indexed; <c>null</c>: it cannot be read.</param>
    /// <returns>Whether all words are gone; else they are found no more but stay in the file until the index is built anew, which is noted.</returns>
    public static bool Remove(RowWriter rows, DocumentKey key, string? text)
    {
        var terms = text is null ? "" : SearchText.ForIndex(text);
        var checksum = ChecksumOf(terms);
        rows.Statement($"INSERT INTO search_terms (search_terms, rowid, terms) SELECT 'delete', id, ? {OfKey} AND checksum = ?")
            .With(terms).With(key).With(checksum).Run();
        return rows.Statement($"DELETE {OfKey} AND checksum = ?").With(key).With(checksum).Run() > 0
            || rows.Statement($"DELETE {OfKey}").With(key).Run() == 0
            || NoteLeftWords(rows);
    }

    /// <summary>Removes whatever is left of a call, whose texts cannot be read.</summary>
    /// <returns>Whether nothing was left; else as with <see cref="Remove"/>.</returns>
    public static bool RemoveRest(RowWriter rows, string callId) =>
        rows.Statement("DELETE FROM search_documents WHERE call = ?").With(callId).Run() == 0 || NoteLeftWords(rows);

    /// <summary>Removes whatever is left of a recording, whose texts cannot be read.</summary>
    /// <inheritdoc cref="RemoveRest(RowWriter, string)"/>
    public static bool RemoveRest(RowWriter rows, string callId, string recordingId) =>
        rows.Statement("DELETE FROM search_documents WHERE call = ? AND recording = ?").With(callId).With(recordingId).Run() == 0 || NoteLeftWords(rows);

    /// <summary>Removes all documents and words. Until <see cref="NoteBuilt"/> the index counts as one that lacks something.</summary>
    public static void Clear(RowWriter rows)
    {
        NoteLeftWords(rows);
        rows.Statement("INSERT INTO search_terms (search_terms) VALUES ('delete-all')").Run();
        rows.Statement("DELETE FROM search_documents").Run();
    }

    /// <summary>The index holds all that it is to hold, by the terms of today.</summary>
    public static void NoteBuilt(RowWriter rows) =>
        rows.Statement("UPDATE search_state SET is_whole = 1, version = ?").With(SearchText.Version).Run();

    private static bool NoteLeftWords(RowWriter rows)
    {
        rows.Statement("UPDATE search_state SET is_whole = 0").Run();
        return false;
    }

    /// <returns>Whether it is new.</returns>
    private static bool AddDocument(RowWriter rows, SearchDocument document, string terms) =>
        rows.Statement(
            """
            INSERT OR IGNORE INTO search_documents
                (call, recording, segment, start, speaker, language, agent, started, department, score, checksum)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(document.Key).With((long)Math.Round(document.Start * 1000)).With(SpeakerNumber.Of(document.Speaker))
            .With(document.Language).With(document.Agent)
            .With(document.Facts.StartedAt).With(document.Facts.Department).With(document.Facts.Score)
            .With(ChecksumOf(terms)).Run() > 0;

    private static RowStatement With(this RowStatement statement, DocumentKey key) =>
        statement.With(key.CallId).With(key.RecordingId).With(key.Segment);

    /// <summary>Words that were never indexed must not be removed from the index: it would count wrongly from then on.</summary>
    private static long ChecksumOf(string terms) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(terms)));
}
