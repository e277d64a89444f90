using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Calls;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Notes;

/// <summary>Notes are encrypted with the key of their call, as its transcripts are.</summary>
internal sealed class NotesSeal(CallKeys keys, Transcripts transcripts) : INotesSeal
{
    private const string Context = "notes";

    public async Task<T> WriteAsync<T>(LegId call, string text, Func<string, Task<T>> write)
    {
        T? written = default;
        // Who removes the last text of a call removes its key as well: not between the two.
        await transcripts.AloneAsync(async () => written = await write(await SealAsync(call, text)));
        return written!;
    }

    public async ValueTask<string?> ReadAsync(LegId call, CallNotes notes, CancellationToken cancellationToken)
    {
        if (notes.SealedLength is null)
            return notes.Text;
        try
        {
            using var key = await keys.FindAsync(call.Value, cancellationToken);
            return key is null ? null : SealedText.Open(key, Convert.FromBase64String(notes.Text), Context);
        }
        catch (EncryptionException)
        {
            return null;
        }
    }

    private async Task<string> SealAsync(LegId call, string text)
    {
        try
        {
            using var key = await keys.MakeAsync(call.Value, CancellationToken.None);
            return Convert.ToBase64String(SealedText.Seal(key, text, Context));
        }
        catch (EncryptionException fault)
        {
            throw new StorageUnavailableException($"The key of call {call} cannot be used: {fault.Message}", fault);
        }
    }
}
