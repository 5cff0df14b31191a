using System.Text;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Concord.Data;

/// <summary>The same types on both engines: UTC instants, enums as text, application-made keys and version tokens.</summary>
internal static class Conventions
{
    public static void Set(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcInstant>();
        conventions.Properties<PartialDate>().HaveConversion<IsoText>().HaveMaxLength(10);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    public static void Name(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if (property.Name == nameof(IVersioned.Version) && typeof(IVersioned).IsAssignableFrom(entity.ClrType)) property.IsConcurrencyToken = true;
                if (property.IsPrimaryKey() && property.ClrType == typeof(Guid)) property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
            foreach (var complex in entity.GetComplexProperties())
                foreach (var property in complex.ComplexType.GetProperties()) property.SetColumnName($"{Snake(complex.Name)}_{Snake(property.Name)}");
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }

    private sealed class IsoText() : ValueConverter<PartialDate, string>(date => date.Text, text => PartialDate.Parse(text));

    private sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        at => at.ToUniversalTime(), at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
