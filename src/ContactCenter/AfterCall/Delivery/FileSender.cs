using System.Text;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Writes a file for each delivery, whole or not at all, which its owner alone may read.</summary>
internal sealed class FileSender : IDeliverySender
{
    public DeliveryKind Kind => DeliveryKind.File;

    public Task<DeliveryOutcome> SendAsync(DeliveryTarget target, SentDelivery delivery, CancellationToken cancellationToken)
    {
        var name = FormattableString.Invariant($"{NameOf(delivery.Call)}.{delivery.Revision}.json");
        return DoAsync(name, () =>
        {
            OwnerOnlyFolder.Make(target.Folder!);
            OwnerOnlyFile.Write(Path.Combine(target.Folder!, name), Encoding.UTF8.GetString(delivery.Body.Span));
        });
    }

    public Task<DeliveryOutcome> EraseAsync(DeliveryTarget target, ErasedCopy copy, CancellationToken cancellationToken) => DoAsync(copy.RemoteId, () =>
    {
        // A folder that is not there may be one that cannot be reached: its files have not gone.
        foreach (var file in Directory.GetFiles(target.Folder!, $"{NameOf(copy.Call)}.*.json*"))
            File.Delete(file);
    });

    private static Task<DeliveryOutcome> DoAsync(string? name, Action act) => Task.Run(() =>
    {
        try
        {
            act();
            return new DeliveryOutcome(Error: null) { RemoteId = name };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that is missing is made by the next delivery.
            return new DeliveryOutcome(DeliveryErrors.FileError) { IsOfTarget = fault is not DirectoryNotFoundException };
        }
    });

    /// <summary>An id comes from outside: what could lead to another folder is left out.</summary>
    private static string NameOf(string call) => string.Concat(call.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));
}
