using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.Calls.Stores;

/// <summary>
/// The calls that were erased, or are being: by keyed hashes of their ids and of those of their legs. Each write about a call asks in its own
/// transaction whether it is one of them; webhooks ask the memory.
/// </summary>
internal sealed class ErasedCalls(ErasureKey key)
{
    private const int HashBytes = 16;

    private readonly ConcurrentDictionary<UInt128, bool> _known = new();

    /// <summary>With which they are hashed.</summary>
    public ErasureKey Key => key;

    /// <summary>What is kept of them.</summary>
    /// <param name="live">The file of the marks.</param>
    /// <param name="folder">Where the file of erasures lies, which may know of a key that a restored store does not have.</param>
    /// <param name="master">Has wrapped the key.</param>
    /// <exception cref="StorageException">The key cannot be read.</exception>
    public static ErasedCalls Read(DatabaseFile live, string folder, MasterKeySource master)
    {
        using var connection = live.OpenReader();
        var file = ErasureFile.Read(folder);
        var wrapped = connection.QuerySingleOrDefault<byte[]>("SELECT key FROM erasure_key") ?? file.Key;
        try
        {
            var erased = new ErasedCalls(wrapped is null ? ErasureKey.New(master) : ErasureKey.Open(master, wrapped));
            erased.Know(connection.Query<byte[]>("SELECT hash FROM erased_calls", buffered: false));
            // A store that was restored does not know of them yet.
            if (file.Key is { } kept && erased.Key.IsIn(master, kept))
                erased.Know(file.Lines.SelectMany(line => line.Marks));
            return erased;
        }
        catch (EncryptionException fault)
        {
            throw new StorageException($"The marks of erased calls cannot be read: {fault.Message} Put the right master key in its place.", fault);
        }
    }

    /// <summary>By which a call or a leg is known again: 16 bytes.</summary>
    public byte[] MarkOf(string id) => Hash($"call/{id}");

    /// <summary>By which a caller's number is known again: 16 bytes.</summary>
    public byte[] MarkOfNumber(string number) => Hash($"number/{number.ToLowerInvariant()}");

    /// <summary>
    /// By which a call is known again: by its id, by those of its legs, and, of another system's, by the id that it has there. Ours of such a call
    /// is made with a key that a store which was restored may not have.
    /// </summary>
    public IEnumerable<byte[]> MarksOf(CallSession call)
    {
        var ids = call.Legs.Select(leg => leg.Id?.Value).OfType<string>().Prepend(call.CallerLeg.Value).Distinct(StringComparer.Ordinal).Select(MarkOf);
        return call.Foreign is { } foreign ? ids.Append(MarkOfForeign(foreign.Source, foreign.Id)) : ids;
    }

    /// <summary>The same of another system's call that is not here.</summary>
    /// <param name="call">Our id of it.</param>
    /// <param name="source">Who has told of it.</param>
    /// <param name="id">The call as the source names it.</param>
    public IEnumerable<byte[]> MarksOf(string call, string source, string id) => [MarkOf(call), MarkOfForeign(source, id)];

    /// <summary>Whether the call, or the call of that leg, was erased, or is to be.</summary>
    public bool IsErased(LegId? leg) => leg is { } id && !_known.IsEmpty && _known.ContainsKey(Number(MarkOf(id.Value)));

    /// <summary>Whether the call that another system has led was erased, or is to be.</summary>
    /// <param name="source">Who has told of it.</param>
    /// <param name="id">The call as the source names it.</param>
    public bool IsErasedForeign(string source, string id) => !_known.IsEmpty && _known.ContainsKey(Number(MarkOfForeign(source, id)));

    /// <summary>Asked within a transaction, of the file that is written: whether nothing more may be written of the call.</summary>
    public bool IsBlocked(RowWriter rows, string call) => rows.Statement("SELECT 1 FROM erased_calls WHERE hash = ?").With(MarkOf(call)).Finds();

    /// <summary>Blocks calls and legs, in either file.</summary>
    /// <returns>Those that were not blocked there before.</returns>
    public static IReadOnlyList<byte[]> Block(RowWriter rows, IEnumerable<byte[]> marks) =>
        [.. marks.Where(mark => rows.Statement("INSERT OR IGNORE INTO erased_calls (hash) VALUES (?)").With(mark.AsSpan()).Run() > 0)];

    /// <summary>Blocks them no more, in either file.</summary>
    public static void Unblock(RowWriter rows, IEnumerable<byte[]> marks)
    {
        foreach (var mark in marks)
            rows.Statement("DELETE FROM erased_calls WHERE hash = ?").With(mark.AsSpan()).Run();
    }

    /// <summary>Keeps the key; whoever blocks in the live file does so in the same commit.</summary>
    public void KeepKey(RowWriter rows) => rows.Statement("INSERT OR IGNORE INTO erasure_key (id, key) VALUES (1, ?)").With(key.Wrapped.AsSpan()).Run();

    /// <summary>Webhooks are told from now on that these are erased.</summary>
    /// <returns>Those that were not known before.</returns>
    public IReadOnlyList<byte[]> Know(IEnumerable<byte[]> marks) => [.. marks.Where(mark => _known.TryAdd(Number(mark), true))];

    /// <summary>They are not erased after all.</summary>
    public void Forget(IEnumerable<byte[]> marks)
    {
        foreach (var mark in marks)
            _known.TryRemove(Number(mark), out _);
    }

    private static UInt128 Number(byte[] mark) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(mark);

    private byte[] MarkOfForeign(string source, string id) => Hash($"foreign/{source.ToLowerInvariant()}/{id}");

    private byte[] Hash(string text) => HMACSHA256.HashData(key.Key.Bytes, Encoding.UTF8.GetBytes(text))[..HashBytes];
}
