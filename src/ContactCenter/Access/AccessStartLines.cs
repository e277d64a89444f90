using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access;

/// <summary>Tells at start how the API is asked, or that nobody can.</summary>
internal sealed class AccessStartLines(AccessSettings settings, Deployment deployment, StorageSettings storage) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (settings.Keys.Count > 0)
            yield break;
        yield return deployment.IsLive
            ? StartLine.Warning("ApiKeys is empty: nobody can use the API.")
            : StartLine.Information(
                $"Scores: curl -H '{ApiKeyAuthentication.Header}: {FirstAdminKey.ReadOrMake(storage.Path).Key}' {new Uri(local, "api/v1/surveys")}");
    }
}
