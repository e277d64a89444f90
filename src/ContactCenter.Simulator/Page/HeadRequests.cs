namespace ContactCenter.Simulator.Page;

/// <summary>Answers HEAD wherever GET is answered. Not for streams without an end, nor for WebSockets.</summary>
internal static class HeadRequests
{
    public static TBuilder WithHead<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            for (var i = 0; i < endpoint.Metadata.Count; i++)
            {
                if (endpoint.Metadata[i] is IHttpMethodMetadata { HttpMethods: ["GET"] })
                    endpoint.Metadata[i] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
            }
        });
        return endpoints;
    }
}
