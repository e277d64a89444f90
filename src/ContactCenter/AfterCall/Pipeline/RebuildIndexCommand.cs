using System.Text.Json;
using ContactCenter.AfterCall.Search;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Does what <c>search rebuild</c> asks for, in the running server or without one: the server does the work, now or when it is started.</summary>
internal sealed class RebuildIndexCommand(SearchSettings settings, StorageSettings storage, BackgroundWork background, TimeProvider time) : IServerCommand
{
    /// <summary>As it is typed.</summary>
    public const string CommandName = "search";

    public string Name => CommandName;

    public async Task<ServerReply> RunAsync(JsonElement body, CancellationToken cancellationToken)
    {
        if (!settings.Index)
            return ServerReply.Refused("Search:Index is false: there is no index to build.");
        if (storage.Provider != StorageProvider.Sqlite)
            return ServerReply.Refused("Storage:Provider is Memory: there is no index to build.");
        await background.AddAsync([RebuildIndexHandler.Work(background, time.GetUtcNow())]);
        return ServerReply.Done(
            "The running server builds the index of transcripts anew, or the next one that is started; until it is done, searches find less.");
    }
}
